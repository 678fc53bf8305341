package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked of a table as a whole. */
public abstract class SweepContract extends StoreUnderTest {

    /** In three parts. */
    private static final EncodedValue LARGE = EncodedValue.text("s" + "v".repeat(900_000));
    private static final long HOUR = 3_600_000;

    protected abstract Sweep sweep();

    private StoredItem written(EntryKey key, StoredItem item) {
        answer(store().write(key, item));
        return item;
    }

    /** What there is of the cache of this test. */
    private List<SweptEntry> found() {
        return found(SweptPage::entries, SweptEntry::key);
    }

    private List<SweptPart> foundParts() {
        return found(SweptPage::parts, SweptPart::key);
    }

    private <T> List<T> found(Function<SweptPage, List<T>> what, Function<T, ItemKey> place) {
        List<T> found = new ArrayList<>();
        @Nullable
        ItemKey position = null;
        do {
            SweptPage page = answer(sweep().page(position));
            assertThat(page.units()).isPositive();
            what.apply(page).stream().filter(each -> place.apply(each).root().equals(space.root())).forEach(found::add);
            position = page.next();
        } while (position != null);
        return found;
    }

    private static SweptEntry swept(EntryKey key, StoredItem item) {
        return new SweptEntry(new ItemKey(key.partitionKey(), "e"), item.generation(), item.written(), item.tags(),
                item.expiry().isNever() ? Expiry.NEVER : item.expiry().timeToLiveAttribute(), null);
    }

    @Test
    void entries_areFound_withWhatTellsWhetherTheyAreOutdated() {
        EntryKey long1 = new EntryKey(space, "s:" + "k".repeat(5000));
        StoredItem tagged = written(key, new StoredItem(VALUE, 0, Expiry.never(), WRITTEN, Map.of("ä", 3L, "b.c", 0L)));
        StoredItem expired = written(long1, item(VALUE, 1));

        assertThat(found()).containsExactlyInAnyOrder(swept(key, tagged), swept(long1, expired));
    }

    @Test
    void moreThanOnePage_isFoundWhole_eachEntryOnce() {
        EncodedValue large = EncodedValue.text("s" + "v".repeat(20_000));
        List<SweptEntry> expected = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            EntryKey each = new EntryKey(space, "i:" + i);
            expected.add(swept(each, written(each, item(large, NOW))));
        }

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsNoEntry_isNotFound() {
        answer(store().advanceGeneration(space, 1, 1));
        answer(sweep().claim(space, 0, HOUR));
        String partition = key.partitionKey();
        putForeign(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("x"), "g",
                AttributeValue.fromN("1")));
        putForeign(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("e")));
        putForeign(Map.of("pk", AttributeValue.fromS(partition + "2"), "sk", AttributeValue.fromS("e"), "g",
                AttributeValue.fromS("1")));
        putForeign(Map.of("pk", AttributeValue.fromS(partition + "3"), "sk", AttributeValue.fromS("e"), "g",
                AttributeValue.fromN("1.5e30")));
        putForeign(Map.of("pk", AttributeValue.fromS(partition + "4"), "sk", AttributeValue.fromS("e"), "g",
                AttributeValue.fromN("1"), "a", AttributeValue.fromS("tags")));
        putForeign(Map.of("pk", AttributeValue.fromS(partition + "5"), "sk", AttributeValue.fromS("e"), "g",
                AttributeValue.fromN("1"), "a",
                AttributeValue.fromM(Map.of("t".repeat(257), AttributeValue.fromN("1")))));

        assertThat(found()).isEmpty();
    }

    @Test
    void entryThatIsStillTheSame_isRemoved_forWhatItsSizeCosts() {
        for (Map<String, Long> tags : List.of(Map.<String, Long> of(), Map.of("ä", 3L, "b.c", 0L))) {
            StoredItem item = new StoredItem(EncodedValue.text("s" + "v".repeat(2500)), 7, Expiry.never(), WRITTEN, tags);
            written(key, item);

            assertThat(answer(sweep().remove(swept(key, item)))).isEqualTo(new Removal(true, 3));
            assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
        }
    }

    @Test
    void entryInParts_isRemovedWithThem() {
        StoredItem large = written(key, item(LARGE, NOW));
        SweptEntry entry = found().get(0);

        assertThat(entry.partKeys()).hasSizeGreaterThan(1);
        assertThat(answer(sweep().remove(swept(key, large))).done()).as("one without parts").isFalse();
        assertThat(answer(store().read(key))).isEqualTo(large);

        assertThat(answer(sweep().remove(entry)).done()).isTrue();
        double units = 0;
        for (ItemKey part : entry.partKeys()) {
            units += answer(sweep().removePart(part)).units();
        }
        assertThat(units).isGreaterThan(878);
        assertThat(itemsOfKey()).isEmpty();
    }

    @Test
    void partsThatStay_areFound_withTheWriteTheyBelongTo() {
        written(key, new StoredItem(LARGE, 7, Expiry.never(), WRITTEN));
        SweptEntry entry = found().get(0);
        List<SweptPart> parts = foundParts();

        assertThat(parts.stream().map(SweptPart::key).toList()).hasSize(3).isEqualTo(entry.partKeys());
        assertThat(parts).allMatch(part -> part.isReferredToBy(entry) && answer(sweep().referral(part)).there());
        assertThat(parts).noneMatch(part -> part.isReferredToBy(swept(key, item(VALUE, NOW))));
        assertThat(answer(sweep().referral(parts.get(0))).units()).isEqualTo(1);
    }

    @Test
    void partsThatTheTableDeletes_areNotFound() {
        written(key, item(LARGE, NOW));

        assertThat(foundParts()).isEmpty();
    }

    @Test
    void partsThatABatchLeaves_areReferredToByNoEntry_andAreRemoved() {
        StoredItem large = new StoredItem(LARGE, 7, Expiry.never(), WRITTEN);
        StoredItem small = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN);
        written(key, large);
        answer(store().writeMany(Map.of(key, small)));
        written(key, large);
        answer(store().deleteMany(List.of(key)));
        assertThat(foundParts()).hasSize(6).noneMatch(part -> answer(sweep().referral(part)).there());

        written(key, large);
        List<SweptPart> parts = foundParts();
        assertThat(parts).hasSize(9);
        parts.stream().filter(part -> !answer(sweep().referral(part)).there())
                .forEach(part -> assertThat(answer(sweep().removePart(part.key())).units()).isGreaterThan(190));

        assertThat(answer(store().read(key)).equals(large)).isTrue();
        assertThat(itemsOfKey()).hasSize(4);
    }

    @Test
    void headerThatCannotBeRead_mayReferToAnyParts() {
        written(key, new StoredItem(LARGE, 7, Expiry.never(), WRITTEN));
        SweptPart part = foundParts().get(0);
        for (Map<String, AttributeValue> unknown : List.of(Map.of("p", AttributeValue.fromS("of another form")),
                Map.of("p", AttributeValue.fromN("1")), Map.of("q", AttributeValue.fromS("id")),
                Map.<String, AttributeValue> of())) {
            Map<String, AttributeValue> header = new HashMap<>(unknown);
            header.put("pk", AttributeValue.fromS(key.partitionKey()));
            header.put("sk", AttributeValue.fromS("e"));
            putForeign(header);

            assertThat(answer(sweep().referral(part)).there()).isTrue();
        }
    }

    @Test
    void prolongedEntry_isRemovedAllTheSame() {
        StoredItem item = written(key, item(VALUE, NOW));
        answer(store().extend(key, item, new Expiry(NOW + 5000, Expiry.NEVER)));

        assertThat(answer(sweep().remove(swept(key, item))).done()).isTrue();
    }

    @Test
    void entryWrittenAnew_isNotRemoved() {
        StoredItem seen = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("a", 1L));
        for (StoredItem anew : List.of(new StoredItem(VALUE, 8, Expiry.never(), WRITTEN, seen.tags()),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN + 1, seen.tags()),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("a", 2L)),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("a", 1L, "b", 1L)),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN))) {
            written(key, anew);

            assertThat(answer(sweep().remove(swept(key, seen)))).isEqualTo(new Removal(false, 1));
            assertThat(answer(store().read(key))).isEqualTo(anew);
        }
    }

    @Test
    void entryThatGotTags_isNotRemoved() {
        written(key, new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("a", 1L)));

        assertThat(answer(sweep().remove(swept(key, new StoredItem(VALUE, 7, Expiry.never(), WRITTEN)))).done()).isFalse();
    }

    @Test
    void absentEntry_isNotRemoved_andStaysAway() {
        assertThat(answer(sweep().remove(swept(key, item(VALUE, NOW)))).done()).isFalse();
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void whatIsClaimed_isNotClaimedByAnother_untilThen() {
        assertThat(answer(sweep().claim(space, 0, HOUR))).isEqualTo(new Claim(true, HOUR));
        assertThat(answer(sweep().claim(space, 1, 1 + HOUR))).isEqualTo(new Claim(false, HOUR));
        assertThat(answer(sweep().claim(space, HOUR - 1, 2 * HOUR - 1))).isEqualTo(new Claim(false, HOUR));
        assertThat(answer(sweep().claim(space, HOUR, 2 * HOUR))).isEqualTo(new Claim(true, 2 * HOUR));
    }

    @Test
    void claimOfAClockFarAhead_isTakenOver() {
        answer(sweep().claim(space, 100 * HOUR, 101 * HOUR));

        assertThat(answer(sweep().claim(space, 0, HOUR))).isEqualTo(new Claim(true, HOUR));
    }

    @Test
    void oneOfManyAtOnce_hasTheClaim() {
        List<Uni<Claim>> claims = IntStream.range(0, 16).mapToObj(i -> sweep().claim(space, i, i + HOUR)).toList();

        assertThat(answer(Uni.join().all(claims).andFailFast()).stream().filter(Claim::own)).hasSize(1);
    }

    @Test
    void ownClaim_isProlonged() {
        Claim own = answer(sweep().claim(space, 0, HOUR));

        assertThat(answer(sweep().prolong(space, own, 2 * HOUR))).isEqualTo(new Claim(true, 2 * HOUR));
        assertThat(answer(sweep().claim(space, HOUR, 2 * HOUR)).own()).isFalse();
    }

    @Test
    void claimThatAnotherTookOver_isNotProlonged() {
        Claim lost = answer(sweep().claim(space, 0, HOUR));
        answer(sweep().claim(space, HOUR, 2 * HOUR));

        assertThat(answer(sweep().prolong(space, lost, 3 * HOUR)).own()).isFalse();
        assertThat(answer(sweep().claim(space, 2 * HOUR, 3 * HOUR)).own()).isTrue();
    }

    @Test
    void requests_areLazy() {
        StoredItem item = written(key, item(VALUE, NOW));
        var unasked = Uni.combine().all().unis(sweep().remove(swept(key, item)), sweep().claim(space, 0, HOUR)).asTuple();

        assertThat(answer(store().read(key))).isEqualTo(item);
        assertThat(answer(sweep().claim(space, 0, HOUR)).own()).isTrue();
        assertThat(unasked).isNotNull();
    }
}
