package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who may take a lease, and what ends one. */
public abstract class LeaseContract extends StoreUnderTest {

    private static final Presence PRESENT = Presence.untagged(NOW, 7);
    private static final StoredItem FILLED = item(OTHER, NOW + 1000);

    private static final Duration LIFE = Duration.ofSeconds(5);

    private final Lease own = Lease.of(LIFE);
    private final Lease other = Lease.of(LIFE);

    private WriteOutcome take(Lease lease, @Nullable Reading seen, @Nullable Lease dead) {
        return answer(store().lease(key, lease, WriteCondition.freeOr(seen, NOW, 7, dead), NOW + 60_000));
    }

    private WriteOutcome takeOf(StoredItem seen, Lease lease, @Nullable Lease dead) {
        return answer(store().lease(key, lease, WriteCondition.freeAndSame(seen, dead), NOW + 60_000));
    }

    private boolean fill(Lease lease) {
        return answer(store().writeIf(key, FILLED, WriteCondition.leased(lease))).done();
    }

    private Reading found() {
        return answer(store().read(key));
    }

    @Test
    void numberThatWasSeen_isLeased_inWhateverFormItIsStored() {
        answer(store().write(key, item(EncodedValue.number(WholeNumberType.LONG.number(42)), NOW + 1)));

        assertThat(takeOf((StoredItem) found(), Lease.of(Duration.ofSeconds(5)), null).done()).isTrue();
    }

    @Test
    void absentEntry_isLeasedOnce() {
        assertThat(take(own, null, null).done()).isTrue();
        assertThat(take(other, null, null)).isEqualTo(WriteOutcome.refused(new Leased(own)));
        assertThat(found()).isEqualTo(new Leased(own));
    }

    @Test
    void itemMadeForALease_isForgotten() {
        take(own, null, null);

        assertThat(itemsOfKey()).singleElement()
                .satisfies(item -> assertThat(item).containsEntry("t", Attributes.number(NOW / 1000 + 61)));
    }

    @Test
    void longKey_isToldWithTheLease() {
        EntryKey longKey = new EntryKey(space, "s:" + "k".repeat(2000));
        answer(store().lease(longKey, own, WriteCondition.freeOr(null, NOW, 7, null), NOW + 60_000));

        assertThat(answers(store().scan(space))).containsExactly(longKey);
    }

    @Test
    void livingEntry_isNotLeased() {
        answer(store().write(key, FILLED));

        assertThat(take(own, null, null)).isEqualTo(WriteOutcome.refused(FILLED));
    }

    @Test
    void expiredEntry_isLeased_andStays() {
        StoredItem expired = item(VALUE, NOW - 1);
        answer(store().write(key, expired));

        assertThat(take(own, null, null).done()).isTrue();
        assertThat(found()).isEqualTo(new StoredItem(VALUE, 7, expired.expiry(), WRITTEN, 0, Map.of(), own));
        assertThat(take(other, null, null).found().lease()).isEqualTo(own);
        assertThat(fill(own)).isTrue();
        assertThat(found()).isEqualTo(FILLED);
    }

    @Test
    void entryOfNoUse_isLeased_whileItIsStillThere() {
        StoredItem unreadable = item(VALUE, NOW + 1000);
        answer(store().write(key, unreadable));

        assertThat(take(own, unreadable, null).done()).isTrue();
        assertThat(take(other, unreadable, null).done()).isFalse();
    }

    @Test
    void deadLease_isTakenOver_whileItIsStillTheSame() {
        take(own, null, null);
        Lease renewed = own.renewed(1, LIFE);
        answer(store().lease(key, renewed, WriteCondition.leased(own), NOW + 60_000));

        assertThat(take(other, null, own).found()).isEqualTo(new Leased(renewed));
        assertThat(take(other, null, renewed).done()).isTrue();
        assertThat(fill(own)).isFalse();
        assertThat(fill(other)).isTrue();
    }

    @Test
    void renewedLease_isStillThatOfItsHolder() {
        take(own, null, null);
        answer(store().lease(key, own.renewed(1, LIFE), WriteCondition.leased(own), NOW + 60_000));

        assertThat(fill(own)).isTrue();
        assertThat(found()).isEqualTo(FILLED);
    }

    @Test
    void filledEntry_isFilledOnce() {
        take(own, null, null);

        assertThat(fill(own)).isTrue();
        assertThat(fill(own)).isFalse();
    }

    @Test
    void put_endsALease() {
        take(own, null, null);
        StoredItem put = item(VALUE, NOW + 1000);
        answer(store().write(key, put));

        assertThat(fill(own)).isFalse();
        assertThat(found()).isEqualTo(put);
    }

    @Test
    void putIfAbsent_endsALease() {
        take(own, null, null);
        StoredItem put = item(VALUE, NOW + 1000);

        assertThat(answer(store().writeIf(key, put, WriteCondition.absent(NOW, 7))).done()).isTrue();
        assertThat(fill(own)).isFalse();
    }

    @Test
    void delete_endsALease() {
        take(own, null, null);
        answer(store().delete(key));

        assertThat(fill(own)).isFalse();
        assertThat(answer(store().lease(key, own.renewed(1, LIFE), WriteCondition.leased(own), NOW)).done()).isFalse();
        assertThat(found()).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void remove_endsALease() {
        take(own, null, null);

        assertThat(answer(store().remove(key))).isEqualTo(new Leased(own));
        assertThat(fill(own)).isFalse();
    }

    @Test
    void itemMadeForALease_isNoEntry() {
        take(own, null, null);

        assertThat(answer(store().touch(key, new Expiry(NOW + 5000, Expiry.NEVER), PRESENT)).done()).isFalse();
        assertThat(answer(store().increment(key, new Increment(1, WholeNumberType.LONG, IncrementId.next()), PRESENT))
                .counted()).isEmpty();
        assertThat(answer(store().writeIf(key, FILLED, WriteCondition.holding(VALUE, PRESENT))).done()).isFalse();
        assertThat(found()).isEqualTo(new Leased(own));
    }

    @Test
    void largeEntry_isFilledWithALease() {
        StoredItem large = item(EncodedValue.text("s" + "x".repeat(500_000)), NOW + 1000);
        take(own, null, null);

        assertThat(answer(store().writeIf(key, large, WriteCondition.leased(other))).done()).isFalse();
        assertThat(answer(store().writeIf(key, large, WriteCondition.leased(own))).done()).isTrue();
        assertThat(((StoredItem) found()).value()).isEqualTo(large.value());
    }

    @Test
    void leaseThatWasGivenUp_isNotBroughtBack_andTakenOver() {
        take(own, null, null);
        answer(store().lease(key, own.givenUp(), WriteCondition.leased(own), NOW + 60_000));

        assertThat(answer(store().lease(key, own.renewed(2, LIFE), WriteCondition.leased(own), NOW + 60_000)).done()).isFalse();
        assertThat(fill(own)).isFalse();
        assertThat(take(other, null, own.givenUp()).done()).isTrue();
    }

    @Test
    void leaseOfAFormThatIsNotKnown_isSomebodys() {
        for (String unknown : new String[] { "lease", "a.b.c", "..", "a.1.5000.x" }) {
            putForeign(Map.of("pk", AttributeValue.fromS(key.partitionKey()), "sk", AttributeValue.fromS("e"), "l",
                    AttributeValue.fromS(unknown)));
            Lease found = new Lease(unknown);

            assertThat(found()).isEqualTo(new Leased(found));
            assertThat(found.isGivenUp()).isFalse();
            assertThat(found.life(LIFE)).isEqualTo(LIFE);
            assertThat(take(other, null, null).done()).isFalse();
            assertThat(take(other, null, found).done()).isTrue();
            answer(store().delete(key));
        }
    }

    @Test
    void itemOfAFormThatIsNotKnown_isLeased_andReplaced() {
        for (Map<String, AttributeValue> rest : List.of(Map.of("v", AttributeValue.fromBool(true)),
                Map.of("p", AttributeValue.fromS("of another version")))) {
            Map<String, AttributeValue> item = new HashMap<>(rest);
            item.put("pk", AttributeValue.fromS(key.partitionKey()));
            item.put("sk", AttributeValue.fromS("e"));
            putForeign(item);
            Reading seen = found();

            assertThat(take(own, seen, null).done()).isTrue();
            assertThat(found().lease()).isEqualTo(own);
            assertThat(fill(own)).isTrue();
            assertThat(found()).isEqualTo(FILLED);
        }
    }

    @Test
    void livingEntry_isLeasedByWhoeverMeansIt_andStaysUntilItIsReplaced() {
        StoredItem living = item(VALUE, NOW + 1000).loadedIn(5);
        answer(store().write(key, living));

        assertThat(takeOf(living, own, null).done()).isTrue();
        assertThat(found()).isEqualTo(new StoredItem(VALUE, 7, living.expiry(), WRITTEN, 5, Map.of(), own));
        assertThat(takeOf(living, other, null).found().lease()).isEqualTo(own);
        assertThat(takeOf(living, other, own).done()).isTrue();
        assertThat(fill(own)).isFalse();
        assertThat(fill(other)).isTrue();
        assertThat(found()).isEqualTo(FILLED);
    }

    @Test
    void livingEntryInParts_isLeasedByWhoeverMeansIt() {
        StoredItem living = item(EncodedValue.text("x".repeat(500_000)), NOW + 1000);
        answer(store().write(key, living));

        assertThat(takeOf(living, own, null).done()).isTrue();
        assertThat(takeOf(living, other, null).done()).isFalse();
        assertThat(fill(own)).isTrue();
        assertThat(itemsOfKey()).as("its parts are gone").hasSize(1);
    }

    @Test
    void whatCameSinceALivingEntryWasSeen_isNotLeased() {
        StoredItem seen = item(VALUE, NOW + 1000);

        assertThat(takeOf(seen, own, null).done()).as("nothing is there").isFalse();
        for (StoredItem since : List.of(item(VALUE, NOW + 1001), item(VALUE, NOW + 2000), new StoredItem(VALUE, 8,
                seen.expiry(), WRITTEN), new StoredItem(VALUE, 7, seen.expiry(), WRITTEN + 1),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN))) {
            answer(store().write(key, since));

            assertThat(takeOf(seen, own, null)).isEqualTo(WriteOutcome.refused(since));
        }
    }

    @Test
    void touch_endsTheLease() {
        StoredItem living = item(VALUE, NOW + 1000);
        for (Expiry end : List.of(new Expiry(NOW + 500, Expiry.NEVER), new Expiry(NOW + 500, NOW + 900), Expiry.never())) {
            answer(store().write(key, living));
            takeOf(living, own, null);
            answer(store().touch(key, end, PRESENT));

            assertThat(found().lease()).isNull();
            assertThat(fill(own)).isFalse();
        }
    }

    @Test
    void count_endsTheLease() {
        StoredItem living = item(EncodedValue.number(WholeNumberType.LONG.number(1)), NOW + 1000);
        answer(store().write(key, living));
        takeOf(living, own, null);
        answer(store().increment(key, new Increment(1, WholeNumberType.LONG, IncrementId.next()), PRESENT));

        assertThat(found().lease()).isNull();
        assertThat(fill(own)).isFalse();
    }

    @Test
    void entryInParts_isLeased_whileItIsStillThere() {
        StoredItem large = item(EncodedValue.text("x".repeat(500_000)), NOW + 1000);
        answer(store().write(key, large));
        WriteOutcome refused = take(own, null, null);

        assertThat(refused).isEqualTo(WriteOutcome.refused(large));
        assertThat(take(own, refused.found(), null).done()).isTrue();
        assertThat(take(other, large, null).done()).isFalse();
        assertThat(fill(own)).isTrue();
        assertThat(itemsOfKey()).as("its parts are gone").hasSize(1);
    }
}
