package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.util.Locale;
import java.util.Set;

/** One line of the head of a request or of an answer. */
record Header(String name, String value) {

    /** What concerns one connection, or is written anew with each body. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "date", "expect", "host",
            "server", "transfer-encoding", "upgrade");

    Header {
        name = name.toLowerCase(Locale.ROOT);
    }

    static Header parse(String line) {
        int colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    boolean travels() {
        return !OF_THE_CONNECTION.contains(name);
    }
}
