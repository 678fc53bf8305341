package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The databases that tests may create and drop tables in: those in memory, those on this machine, and those that are listed.
 * <p>
 * What Dev Services started is on this machine too, unless their containers run elsewhere; who knows that Dev Services
 * started a database need not ask.
 *
 * @param listed the values of {@code quarkus.unmanaged.disposable-urls}
 */
public record DisposableUrls(List<String> listed) {

    public static DisposableUrls of(UnmanagedConfig config) {
        return new DisposableUrls(config.disposableUrls().orElse(List.of()));
    }

    /** @param url a JDBC URL, or the endpoint of a DynamoDB */
    public boolean contains(String url) {
        return contains(url, Map.of());
    }

    /** @param properties what the driver is handed beside the URL: they may name another host than that does */
    public boolean contains(String url, Map<?, ?> properties) {
        DatabaseUrl database = new DatabaseUrl(url);
        return database.isInMemory() || database.isLoopback(properties)
                || listed.stream().anyMatch(wanted -> pattern(wanted).matcher(url).matches());
    }

    /** That URL as a message may name it: without passwords. */
    public static String masked(String url) {
        return new DatabaseUrl(url).masked();
    }

    private static Pattern pattern(String wanted) {
        return Pattern.compile(Arrays.stream(wanted.strip().split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    /**
     * To be called before anything is sent to that database.
     *
     * @param tables what would be created there, as the beginning of a sentence, such as "Table 'orders'"
     * @param url a JDBC URL, or the endpoint of a DynamoDB
     * @param property where the user states that URL
     */
    public void check(String tables, String url, String property) {
        check(tables, url, Map.of(), property);
    }

    /** @param properties what the driver is handed beside the URL: they may name another host than that does */
    public void check(String tables, String url, Map<?, ?> properties, String property) {
        if (!contains(url, properties)) {
            String database = "'%s'".formatted(masked(url));
            String besides = properties.keySet().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
            throw new NotDisposableException(tables,
                    besides.isEmpty() ? database : "%s with the properties %s".formatted(database, besides), property);
        }
    }
}
