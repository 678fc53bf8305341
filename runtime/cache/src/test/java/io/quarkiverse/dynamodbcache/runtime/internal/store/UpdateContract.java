package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.smallrye.mutiny.Uni;

/** What changes an item that is there, and what is told of the one before. */
public abstract class UpdateContract extends BatchContract {

    private static final Presence PRESENT = Presence.untagged(NOW, 7);
    private static final Expiry LATER = new Expiry(NOW + 5123, Expiry.NEVER);

    private static StoredItem counter(WholeNumberType type, long value) {
        return item(EncodedValue.number(type.number(value)), NOW + 1000);
    }

    private static Increment by(long delta) {
        return new Increment(delta, WholeNumberType.LONG, IncrementId.next());
    }

    private CountOutcome count(Increment increment) {
        return answer(store().increment(key, increment, PRESENT));
    }

    private static CountOutcome counted(long value) {
        return new CountOutcome(OptionalLong.of(value), Reading.Nothing.NOTHING);
    }

    @Test
    void touchedEntry_hasAnotherEnd_andIsTheSameOtherwise() {
        for (Expiry before : List.of(new Expiry(NOW + 1, Expiry.NEVER), new Expiry(NOW + 1, NOW + 9000), Expiry.never())) {
            for (Expiry after : List.of(LATER, new Expiry(NOW + 5123, NOW + 6000), Expiry.never())) {
                StoredItem item = new StoredItem(VALUE, 7, before, WRITTEN);
                answer(store().write(key, item));

                assertThat(answer(store().touch(key, after, PRESENT))).isEqualTo(WriteOutcome.DONE);
                assertThat(answer(store().read(key))).isEqualTo(item.until(after));
            }
        }
    }

    @Test
    void absentEntry_isNotTouched_andStaysAway() {
        assertThat(answer(store().touch(key, LATER, PRESENT))).isEqualTo(WriteOutcome.refused(Reading.Nothing.NOTHING));
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void entryThatIsOver_isNotTouched() {
        for (StoredItem over : List.of(item(VALUE, NOW), item(VALUE, NOW - 1), item(VALUE, NOW - 5000),
                new StoredItem(VALUE, 6, Expiry.never(), WRITTEN), new StoredItem(VALUE, 8, Expiry.never(), WRITTEN),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("new", 3L)))) {
            answer(store().write(key, over));

            assertThat(answer(store().touch(key, LATER, PRESENT))).isEqualTo(WriteOutcome.refused(over));
            assertThat(answer(store().read(key))).isEqualTo(over);
        }
    }

    @Test
    void counter_isCountedOnAndDown_andKeepsItsEnd() {
        answer(store().write(key, counter(WholeNumberType.LONG, 40)));

        assertThat(count(by(3))).isEqualTo(counted(43));
        assertThat(count(by(-1))).isEqualTo(counted(42));
        assertThat(count(by(0))).isEqualTo(counted(42));
        assertThat(answer(store().read(key))).isEqualTo(counter(WholeNumberType.LONG, 42));
    }

    @Test
    void countersAtTheirEnds_areNotCountedBeyond() {
        for (WholeNumberType type : WholeNumberType.values()) {
            assertEnds(type, type.greatest(), 1);
            assertEnds(type, type.least(), -1);
            assertEnds(type, 0, Long.MIN_VALUE);
        }
    }

    private void assertEnds(WholeNumberType type, long end, long delta) {
        boolean fits = type == WholeNumberType.LONG && end == 0;
        StoredItem counter = counter(type, end);
        answer(store().write(key, counter));

        CountOutcome outcome = count(by(delta).of(type));

        assertThat(outcome).isEqualTo(fits ? counted(end + delta) : CountOutcome.refused(counter));
    }

    @Test
    void whatIsNoSuchCounter_isRefused_andShown() {
        for (StoredItem other : List.of(item(VALUE, NOW + 1), counter(WholeNumberType.INT, 42),
                item(EncodedValue.binary(new byte[] { 1 }), NOW + 1),
                new StoredItem(counter(WholeNumberType.LONG, 1).value(), 6, Expiry.never(), WRITTEN))) {
            answer(store().write(key, other));

            assertThat(count(by(1))).isEqualTo(CountOutcome.refused(other));
            assertThat(answer(store().read(key))).isEqualTo(other);
        }
    }

    @Test
    void absentCounter_isRefused() {
        assertThat(count(by(1))).isEqualTo(CountOutcome.refused(Reading.Nothing.NOTHING));
    }

    @Test
    void incrementThatArrivesTwice_countsOnce() {
        answer(store().write(key, counter(WholeNumberType.LONG, 0)));
        Increment retried = by(5);

        assertThat(count(retried)).isEqualTo(counted(5));
        assertThat(count(retried)).isEqualTo(counted(5));
        assertThat(count(by(1))).isEqualTo(counted(6));
    }

    @Test
    void incrementThatArrivesTwice_whileOthersCount_countsOnce_andSaysThatItsResultIsLost() {
        answer(store().write(key, counter(WholeNumberType.LONG, 0)));
        Increment retried = by(5);
        count(retried);
        for (int others = 1; others <= 3; others++) {
            count(by(1));

            assertThatThrownBy(() -> count(retried)).isInstanceOf(CacheStoreException.class)
                    .hasMessageContaining("was counted");
        }

        assertThat(count(by(0))).isEqualTo(counted(8));
    }

    @Test
    void incrementsAtOnce_areAllCounted() {
        answer(store().write(key, counter(WholeNumberType.LONG, 0)));
        List<Uni<CountOutcome>> increments = IntStream.range(0, 32).mapToObj(i -> store().increment(key, by(1), PRESENT))
                .toList();

        List<CountOutcome> told = answer(Uni.join().all(increments).andFailFast());

        assertThat(told.stream().mapToLong(outcome -> outcome.counted().orElseThrow()).sorted().boxed())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 32).boxed().toList());
    }

    @Test
    void touchedCounter_stillKnowsItsIncrements() {
        answer(store().write(key, counter(WholeNumberType.LONG, 0)));
        Increment retried = by(5);
        count(retried);

        answer(store().touch(key, LATER, PRESENT));

        assertThat(count(retried)).isEqualTo(counted(5));
    }

    @Test
    void exchangedEntry_isTold() {
        assertThat(answer(store().exchange(key, item(VALUE, NOW)))).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(answer(store().exchange(key, item(OTHER, NOW)))).isEqualTo(item(VALUE, NOW));
        assertThat(answer(store().read(key))).isEqualTo(item(OTHER, NOW));
    }

    @Test
    void removedEntry_isTold() {
        assertThat(answer(store().remove(key))).isEqualTo(Reading.Nothing.NOTHING);
        answer(store().write(key, item(VALUE, NOW)));

        assertThat(answer(store().remove(key))).isEqualTo(item(VALUE, NOW));
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }
}
