package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a database is: a JDBC URL, or the endpoint of a DynamoDB. What it cannot read counts as far away. */
record DatabaseUrl(String url) {

    private static final Pattern IN_MEMORY = Pattern.compile(
            "jdbc:(h2:mem:.*|hsqldb:mem:.*|derby:memory:.*|sqlite:|sqlite::memory:.*|sqlite:file::memory:.*"
                    + "|sqlite:file:[^?]*\\?(.*&)?mode=memory(&.*)?)");
    /** {@code //user:password@host:1,host:2/}, or Oracle's {@code :@host:1:sid}. */
    private static final Pattern AUTHORITY = Pattern.compile("^[a-z][a-z0-9+.:-]*(?://|:@(?://)?)([^/;?]*)");
    /** Some drivers take these before what stands in the authority. */
    private static final Pattern HOST_PARAMETER = Pattern
            .compile("[?&;](?:pghost|host|hostname|server|servername|failoverpartner|service)=([^&;]*)");
    private static final Pattern NO_AUTHORITY_IS_LOCAL = Pattern.compile("^jdbc:(?:postgresql|mysql|mariadb):(?!.*[@(]).*");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.%]*]|[a-z0-9._-]*)(?:\\\\[^:]*)?(?::.*)?");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|(?:0{1,4}:){7}0{0,3}1|::ffff:127(?:\\.\\d{1,3}){3})]");

    private static final Pattern USER_INFO = Pattern.compile("(//[^/:@?;]+:)[^?;]*@");
    private static final Pattern ORACLE_USER = Pattern.compile("(:thin:[^/@:]+/).*@");
    private static final Pattern SECRET_PARAMETER = Pattern
            .compile("(?i)([\\w.]*(?:password|passwd|pwd|secret|token)[\\w.]*=)(?:\\{[^}]*}|[^&;]*)");

    /** Without the user that Oracle allows before the host. */
    private String normalized() {
        return url.strip().toLowerCase(Locale.ROOT).replaceFirst(":thin:[^@]*@", ":thin:@");
    }

    boolean isInMemory() {
        return IN_MEMORY.matcher(normalized()).matches();
    }

    /** Whether all hosts that this URL names are this machine. */
    boolean isLoopback() {
        List<String> hosts = hosts();
        return !hosts.isEmpty() && hosts.stream().allMatch(host -> LOOPBACK.matcher(host).matches());
    }

    private List<String> hosts() {
        String normalized = normalized();
        List<String> hosts = new ArrayList<>();
        Matcher parameters = HOST_PARAMETER.matcher(normalized);
        while (parameters.find()) {
            hosts.add(hostOf(parameters.group(1)));
        }
        Matcher authority = AUTHORITY.matcher(normalized);
        String named = authority.find() ? authority.group(1) : "";
        if (!named.isEmpty()) {
            for (String host : named.substring(named.lastIndexOf('@') + 1).split(",", -1)) {
                hosts.add(hostOf(host));
            }
        } else if (hosts.isEmpty() && NO_AUTHORITY_IS_LOCAL.matcher(normalized).matches()) {
            hosts.add("localhost");
        }
        return hosts;
    }

    /** Without the port, and the name of an instance; a text that is no host as it is. */
    private static String hostOf(String hostAndPort) {
        Matcher host = HOST.matcher(hostAndPort);
        return host.matches() ? host.group(1) : hostAndPort;
    }

    /** As it may be written to a log: without passwords. */
    String masked() {
        String masked = USER_INFO.matcher(url).replaceAll("$1***@");
        masked = ORACLE_USER.matcher(masked).replaceAll("$1***@");
        return SECRET_PARAMETER.matcher(masked).replaceAll("$1***");
    }
}
