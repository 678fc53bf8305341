package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkiverse.dynamodbcache.EncryptedCounterException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Compression;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A store that encrypts is a store like any other, but that it cannot count, nor compare with what it has not read, and that
 * its values are a few bytes longer.
 */
@ExtendWith(EncryptedItemStoreTest.Differences.class)
class EncryptedItemStoreTest extends ItemStoreContract {

    private static final Encryption ENCRYPTION = Encryption.of(new CacheSettings("books", "", 1,
            new Lifetime(Optional.empty(), Optional.empty()), Duration.ofSeconds(1), Duration.ofSeconds(1), false,
            WriteFailures.FAIL,
            new StorageSettings(Compression.NONE, Optional.empty(), LargeValues.standard(), Optional.empty(),
                    Optional.of(new EncryptionSettings(List.of("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="),
                            Optional.empty(), Optional.empty(), false, Optional.empty()))),
            Optional.empty(), Optional.empty(), Optional.empty(),
            new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5)), (name, bean) -> Map.of(),
            Optional.empty());

    private final InMemoryItemStore store = new InMemoryItemStore();

    @Override
    protected ItemStore store(LargeValues largeValues) {
        return ENCRYPTION.over(store.withParts(largeValues));
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        return store.itemsUnder(key);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        store.putForeign(item);
    }

    /** What codecs make: what bytes are of is told by their first. */
    static Stream<StoredItem> items() {
        byte[] marked = new byte[300_000];
        marked[0] = 4;
        return Stream.of(VALUE, EncodedValue.text(""), EncodedValue.text("s\u00e4 \uD83D\uDE00 \u0000 \" \\ \n"),
                EncodedValue.text("s" + "\u00e4".repeat(150_000)), EncodedValue.binary(new byte[] { 4 }),
                EncodedValue.binary(marked))
                .flatMap(value -> Stream.of(item(value, NOW), new StoredItem(value, Long.MAX_VALUE, Expiry.never(), WRITTEN,
                        Map.of("author:\u00e4", Long.MAX_VALUE))));
    }

    @Test
    void expectedValue_isNotFoundUnlessItWasRead() {
        Presence present = Presence.untagged(NOW - 1, 7);
        answer(store().write(key, item(VALUE, NOW)));
        WriteOutcome unread = answer(store().writeIf(key, item(OTHER, NOW), WriteCondition.holding(VALUE, present)));

        assertThat(unread).isEqualTo(WriteOutcome.refused(item(VALUE, NOW)));

        EncodedValue read = ((StoredItem) unread.found()).value();

        assertThat(answer(store().writeIf(key, item(OTHER, NOW), WriteCondition.holding(read, present))).done()).isTrue();
        assertThat(answer(store().read(key))).isEqualTo(item(OTHER, NOW));
    }

    @Test
    void nothing_isCounted() {
        answer(store().write(key, item(VALUE, NOW)));

        assertThatThrownBy(() -> answer(store().increment(key,
                new Increment(1, WholeNumberType.LONG, IncrementId.next()), Presence.untagged(NOW - 1, 7))))
                .isInstanceOf(EncryptedCounterException.class);
        assertThat(answer(store().read(key))).isEqualTo(item(VALUE, NOW));
    }

    /** Leaves out what is said of other stores only. */
    static final class Differences implements ExecutionCondition {

        private static final Set<String> COUNTING = Set.of("count_endsTheLease", "itemMadeForALease_isNoEntry",
                "largeValue_isNoNumber_andStaysAsItIs", "headerApart_isNotForNumbers_whichAreCountedOnWhereTheyAre",
                "touchedCounter_stillKnowsItsIncrements", "incrementThatArrivesTwice_countsOnce",
                "counter_isCountedOnAndDown_andKeepsItsEnd", "incrementsAtOnce_areAllCounted",
                "whatIsNoSuchCounter_isRefused_andShown", "absentCounter_isRefused",
                "countersAtTheirEnds_areNotCountedBeyond",
                "incrementThatArrivesTwice_whileOthersCount_countsOnce_andSaysThatItsResultIsLost",
                "numbersOfTwoTypes_areTwoValues");
        private static final Set<String> COMPARING = Set.of("entryOfNoUse_isLeased_whileItIsStillThere",
                "largeValue_isReplacedWhereItIsExpected", "entryWithTags_isThere_whereTheseAreTheTagsThatAreCurrent",
                "entryThatIsKept_isNotThereAnyMoreOnceItHasExpired", "entrySeenWithOtherTags_isKept",
                "unreadableEntry_isReplaced_whileItIsStillThere", "entryOfTheExpectedValue_isReplaced");
        /** Or what is given bytes that no codec makes, which may come back as the text they would be. */
        private static final Set<String> MEASURING = Set.of("largeBytes_areReadAsTheyWere",
                "valueBeyondWhatTheCacheTakes_isRefused_andNothingIsWritten", "smallerLimit_refusesEarlier",
                "whatFitsIntoAnItem_isOneItem_andOneByteMoreIsAHeaderAndParts", "largeText_isReadAsItWas",
                "largeEntries_areWrittenAndReadInSeveralGoes", "valuesInParts_areWrittenAndReadAmongOthers");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String test = context.getTestMethod().map(Method::getName).orElse("");
            return COUNTING.contains(test) || COMPARING.contains(test) || MEASURING.contains(test)
                    ? ConditionEvaluationResult.disabled("It encrypts")
                    : ConditionEvaluationResult.enabled("A store like any other");
        }
    }
}
