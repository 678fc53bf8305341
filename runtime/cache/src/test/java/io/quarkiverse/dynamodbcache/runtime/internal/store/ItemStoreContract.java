package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every store does, whether in memory or in a table. Tests use parts of the table of their own. */
public abstract class ItemStoreContract extends ConditionalWriteContract {

    private static final Expiry LATER = new Expiry(NOW + 60_000, Expiry.NEVER);

    @Test
    void absentEntry_isNothing() {
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("items")
    void writtenEntry_isReadAsItWas(StoredItem item) {
        answer(store().write(key, item));

        assertThat(answer(store().read(key))).isEqualTo(item);
    }

    static Stream<StoredItem> items() {
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        return Stream.of(
                new StoredItem(VALUE, 7, LATER, WRITTEN),
                new StoredItem(VALUE, 0, Expiry.never(), WRITTEN),
                new StoredItem(VALUE, Long.MAX_VALUE, new Expiry(NOW + 1, NOW + 2), WRITTEN),
                new StoredItem(VALUE, 7, new Expiry(1, Expiry.NEVER), WRITTEN),
                new StoredItem(EncodedValue.text("s"), 7, LATER, WRITTEN),
                new StoredItem(EncodedValue.text("sä € \uD83D\uDE00 \u0000 \" \\ \n"), 7, LATER, WRITTEN),
                new StoredItem(EncodedValue.text("s" + "ä".repeat(150_000)), 7, LATER, WRITTEN),
                new StoredItem(EncodedValue.binary(everyByte), 7, LATER, WRITTEN),
                new StoredItem(EncodedValue.number(WholeNumberType.LONG.number(Long.MIN_VALUE)), 7, LATER, WRITTEN),
                new StoredItem(EncodedValue.number(WholeNumberType.INT.number(42)), 7, LATER, WRITTEN),
                new StoredItem(VALUE, 7, LATER, WRITTEN, Map.of("author:\u00e4", Long.MAX_VALUE, "a.b", 0L)),
                new StoredItem(EncodedValue.binary(new byte[300_000]), 7, LATER, WRITTEN));
    }

    @Test
    void write_replacesWhatIsThere() {
        answer(store().write(key, new StoredItem(VALUE, 9, Expiry.never(), WRITTEN)));
        StoredItem next = new StoredItem(OTHER, 7, LATER, WRITTEN);
        answer(store().write(key, next));

        assertThat(answer(store().read(key))).isEqualTo(next);
    }

    @Test
    void operations_areLazy() {
        var unasked = Uni.combine().all().unis(store().write(key, item(VALUE, NOW)), store().delete(key),
                store().advanceGeneration(space, 1, 1)).asTuple();

        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(answer(store().generation(space))).isEmpty();
        assertThat(unasked).isNotNull();
    }

    @Test
    void delete_leavesNothing_whetherThereWasAnEntryOrNot() {
        answer(store().write(key, item(VALUE, NOW)));
        answer(store().delete(key));
        answer(store().delete(key));

        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void otherKeysAndCaches_areLeftAlone() {
        EntryKey sameKeyElsewhere = new EntryKey(new Keyspace(space.prefix(), "films"), key.encoded());
        EntryKey otherKey = new EntryKey(space, "i:978");
        answer(store().write(sameKeyElsewhere, item(OTHER, NOW)));
        answer(store().write(otherKey, item(OTHER, NOW)));
        answer(store().write(key, item(VALUE, NOW)));
        answer(store().delete(key));

        assertThat(answer(store().read(sameKeyElsewhere))).isEqualTo(item(OTHER, NOW));
        assertThat(answer(store().read(otherKey))).isEqualTo(item(OTHER, NOW));
    }

    @Test
    void foreignItem_isReadAsForeign_andReplacedByAWrite() {
        putForeign(Map.of("pk", AttributeValue.fromS(key.partitionKey()), "sk", AttributeValue.fromS("e")));

        assertThat(answer(store().read(key))).isEqualTo(new ForeignItem(null));

        answer(store().write(key, item(VALUE, NOW)));

        assertThat(answer(store().read(key))).isEqualTo(item(VALUE, NOW));
    }

    @Test
    void valueTooLarge_isRefused_andChangesNothing() {
        StoredItem before = item(VALUE, NOW);
        StoredItem tooLarge = item(EncodedValue.text("s" + "a".repeat(16 * 1024 * 1024)), NOW);
        answer(store().write(key, before));

        assertThatThrownBy(() -> answer(store().write(key, tooLarge))).isInstanceOf(ValueTooLargeException.class);
        assertThatThrownBy(() -> answer(store().writeIf(key, tooLarge, WriteCondition.absent(NOW, 8))))
                .isInstanceOf(ValueTooLargeException.class);
        assertThat(answer(store().read(key))).isEqualTo(before);
    }

    @Test
    void generation_isEmptyUntilItIsBegun_andBeginsOnce() {
        assertThat(answer(store().generation(space))).isEmpty();

        assertThat(answer(store().advanceGeneration(space, 100, 0))).isEqualTo(100);
        assertThat(answer(store().advanceGeneration(space, 900, 0))).isEqualTo(100);
        assertThat(answer(store().generation(space))).isEqualTo(OptionalLong.of(100));
    }

    @Test
    void generationAdvancedBeforeItWasBegun_isTheSeedAndOne() {
        assertThat(answer(store().advanceGeneration(space, 100, 1))).isEqualTo(101);
        assertThat(answer(store().advanceGeneration(space, 900, 1))).isEqualTo(102);
        assertThat(answer(store().generation(space))).isEqualTo(OptionalLong.of(102));
    }

    @Test
    void generationsAdvancedAtOnce_areAllCounted() {
        List<Uni<Long>> advances = IntStream.range(0, 20).mapToObj(i -> store().advanceGeneration(space, 0, 1)).toList();
        List<Long> told = answer(Uni.join().all(advances).andFailFast());

        assertThat(told).doesNotHaveDuplicates();
        assertThat(answer(store().generation(space))).isEqualTo(OptionalLong.of(20));
    }

    @Test
    void generations_areThoseOfOneCache() {
        answer(store().advanceGeneration(space, 100, 0));

        assertThat(answer(store().generation(new Keyspace(space.prefix(), "books2")))).isEmpty();
        assertThat(answer(store().generation(new Keyspace(space.prefix(), "book")))).isEmpty();
    }
}
