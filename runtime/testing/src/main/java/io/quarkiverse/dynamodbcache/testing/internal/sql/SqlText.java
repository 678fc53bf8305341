package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a write from a read by the text of a statement. In doubt, it is a write. */
final class SqlText {

    private static final Set<String> READS = Set.of("select", "values", "table", "call", "set", "show", "explain");
    /** What may stand before it: comments, and parentheses around a part of a union. Possessive, as a query may be long. */
    private static final Pattern FIRST_WORD = Pattern
            .compile("(?:[\\s(]++|/\\*(?:[^*]|\\*(?!/))*+\\*/|--[^\\n]*+)*+(\\p{L}*+)");
    /** What a query may do before it reads, in PostgreSQL. */
    private static final Pattern WRITES = Pattern.compile("\\b(insert|update|delete|merge)\\b");

    private SqlText() {
    }

    static boolean isWrite(String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        Matcher first = FIRST_WORD.matcher(text);
        String word = first.lookingAt() ? first.group(1) : "";
        return word.equals("with") ? WRITES.matcher(text).find() : !READS.contains(word);
    }
}
