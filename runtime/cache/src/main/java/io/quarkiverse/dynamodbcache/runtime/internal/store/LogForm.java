package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a block of the log looks as an item. */
final class LogForm {

    static final String RECORDS = "l";
    static final String ID = "d";

    /** In digits, so that the order of texts is that of numbers. At a thousand blocks a second, enough for thirty years. */
    private static final int DIGITS = 12;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{%s}".formatted(DIGITS));

    private LogForm() {
    }

    /**
     * No cache has it: what concerns a cache as a whole has no '#' in it, and in front of the '#' of an entry's stands the name
     * of its cache, and behind it no text that is without a ':', a '(' or a '*'.
     */
    static String partitionKey(String prefix) {
        return (prefix.isEmpty() ? "" : URLEncoder.encode(prefix, StandardCharsets.UTF_8) + ':') + "#log";
    }

    static String sortKey(long block) {
        String digits = Long.toString(block);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    /** @return where blocks end, and what else there may be begins */
    static String lastSortKey() {
        return "9".repeat(DIGITS);
    }

    static Map<String, AttributeValue> keyOf(String log, long block) {
        return Map.of(Attributes.PARTITION_KEY, fromS(log), Attributes.SORT_KEY, fromS(sortKey(block)));
    }

    /** @return empty if its number is none */
    static Optional<LogBlock> read(Map<String, AttributeValue> item) {
        String number = text(item.get(Attributes.SORT_KEY));
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        AttributeValue records = item.get(RECORDS);
        String id = text(item.get(ID));
        // The condition of an append asks for just that: who writes and who reads must agree on which block is none.
        return Optional.of(records == null || !records.hasL() ? new LogBlock(Long.parseLong(number), id, List.of(), true)
                : new LogBlock(Long.parseLong(number), id, texts(records), false));
    }

    private static List<@Nullable String> texts(AttributeValue records) {
        List<@Nullable String> texts = new ArrayList<>(records.l().size());
        records.l().forEach(record -> texts.add(record.s()));
        return texts;
    }

    private static String text(@Nullable AttributeValue attribute) {
        return attribute == null || attribute.s() == null ? "" : attribute.s();
    }
}
