package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who loads an entry, and for how long others are to wait for that. It stands in the item of the entry, and goes with it.
 * <p>
 * It says how long it lives and not until when, so that no two clocks have to agree: whoever sees one counts from then on.
 *
 * @param holder names one load, as no other is named
 * @param renewal how often it was renewed: one that changes is alive
 * @param millis how long it lives from the moment someone sees it; zero if it was given up
 */
public record Lease(String holder, int renewal, long millis) {

    private static final char SEPARATOR = '.';

    /** One that no one has had before. */
    public static Lease of(Duration life) {
        return new Lease(WriteId.next(), 0, life.toMillis());
    }

    public Lease renewed() {
        return new Lease(holder, renewal + 1, millis);
    }

    /** Whoever sees this one need not wait. */
    public Lease givenUp() {
        return new Lease(holder, renewal + 1, 0);
    }

    AttributeValue attribute() {
        return AttributeValue.fromS(holder + SEPARATOR + renewal + SEPARATOR + millis);
    }

    /** What the leases of a holder begin with, and those of no other. */
    static AttributeValue startOf(String holder) {
        return AttributeValue.fromS(holder + SEPARATOR);
    }

    /** @return null if it is none that anyone would wait for */
    static @Nullable Lease read(@Nullable AttributeValue attribute) {
        String text = attribute == null ? null : attribute.s();
        int first = text == null ? -1 : text.indexOf(SEPARATOR);
        int second = text == null ? -1 : text.indexOf(SEPARATOR, first + 1);
        if (text == null || first < 0 || second < 0) {
            return null;
        }
        try {
            return new Lease(text.substring(0, first), Integer.parseInt(text.substring(first + 1, second)),
                    Long.parseLong(text.substring(second + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
