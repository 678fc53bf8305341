package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who loads an entry, and for how long others are to wait for that. It stands in the item of the entry, and goes with it.
 * <p>
 * It says how long it lives and not until when, so that no two clocks have to agree: whoever sees one counts from then on.
 *
 * @param text as it is stored: the holder, how often it was renewed, and the milliseconds it lives, with points between. One
 *        that
 *        changes is alive; one of no time was given up; one of a form that is not known is somebody's, too.
 */
public record Lease(String text) {

    private static final char SEPARATOR = '.';

    /** One that no one has had before. */
    public static Lease of(Duration life) {
        return new Lease(WriteId.next(), 0, life.toMillis());
    }

    private Lease(String holder, int renewal, long millis) {
        this(holder + SEPARATOR + renewal + SEPARATOR + millis);
    }

    /** @return names one load, as no other is named */
    String holder() {
        int end = text.indexOf(SEPARATOR);
        return end < 0 ? text : text.substring(0, end);
    }

    /** @return how long it lives from the moment someone sees it */
    public Duration life(Duration ifUnknown) {
        try {
            long millis = Long.parseLong(text, text.lastIndexOf(SEPARATOR) + 1, text.length(), 10);
            return text.indexOf(SEPARATOR) < 0 ? ifUnknown : Duration.ofMillis(millis);
        } catch (NumberFormatException e) {
            return ifUnknown;
        }
    }

    /** @param renewal how often, this time included */
    public Lease renewed(int renewal, Duration life) {
        return new Lease(holder(), renewal, life.toMillis());
    }

    /** The same for each renewal of it. */
    public Lease givenUp() {
        return new Lease(holder(), 0, 0);
    }

    public boolean isGivenUp() {
        return equals(givenUp());
    }

    AttributeValue attribute() {
        return AttributeValue.fromS(text);
    }

    /** What the leases of a holder begin with, and those of no other. */
    static AttributeValue startOf(String holder) {
        return AttributeValue.fromS(holder + SEPARATOR);
    }

    static @Nullable Lease read(@Nullable AttributeValue attribute) {
        String text = attribute == null ? null : attribute.s();
        return text == null ? null : new Lease(text);
    }
}
