package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a database is: a JDBC URL, or the endpoint of a DynamoDB. What it cannot read counts as far away. */
record DatabaseUrl(String url) {

    private static final Pattern IN_MEMORY = Pattern.compile(
            "jdbc:(h2:mem:.*|hsqldb:mem:.*|derby:memory:.*|sqlite:|sqlite::memory:.*|sqlite:file::memory:.*"
                    + "|sqlite:file:[^?]*\\?(.*&)?mode=memory(&.*)?)");

    private static final Pattern USER_INFO = Pattern.compile("(//[^/:@?;]+:)[^?;]*@");
    private static final Pattern ORACLE_USER = Pattern.compile("(:thin:[^/@:]+/).*@");
    private static final Pattern SECRET_PARAMETER = Pattern
            .compile("(?i)([\\w.]*(?:password|passwd|pwd|secret|token)[\\w.]*=)(?:\\{[^}]*}|[^&;]*)");

    boolean isInMemory() {
        return IN_MEMORY.matcher(url.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** @param properties what the driver is handed beside the URL */
    boolean isLoopback(Map<?, ?> properties) {
        return DatabaseHosts.of(url, properties).areLoopback();
    }

    /** As it may be written to a log: without passwords. */
    String masked() {
        String masked = USER_INFO.matcher(url).replaceAll("$1***@");
        masked = ORACLE_USER.matcher(masked).replaceAll("$1***@");
        return SECRET_PARAMETER.matcher(masked).replaceAll("$1***");
    }
}
