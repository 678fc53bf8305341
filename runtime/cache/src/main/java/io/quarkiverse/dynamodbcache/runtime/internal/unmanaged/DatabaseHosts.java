package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts that a driver would connect to, as far as one can read that. */
record DatabaseHosts(List<String> hosts) {

    /** {@code //user:password@host:1,user:password@host:2/}. The hosts of {@code mysql+srv} are those that the DNS names. */
    private static final Pattern AUTHORITY = Pattern
            .compile("^(?:jdbc:sqlserver://([^;]*)|[a-z][a-z0-9.:-]*//([^/?#]*))");
    /** Oracle has no slashes there, or has them behind the user. */
    private static final Pattern ORACLE = Pattern.compile("^(jdbc:oracle:[a-z0-9]+:)[^@]*@(?://)?");
    private static final Pattern NO_AUTHORITY_IS_LOCAL = Pattern.compile("^jdbc:(?:postgresql|mysql|mariadb):(?!.*[@(]).*");
    /** With the name of an instance, a port, and Oracle's name of a database. */
    private static final Pattern HOST = Pattern
            .compile("(\\[[0-9a-f:.%]*]|[a-z0-9._-]*)(?:\\\\[^:@]*)?(?::\\d*(?::[^:@]*)?)?");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|(?:0{1,4}:){7}0{0,3}1|::ffff:127(?:\\.\\d{1,3}){3})]");
    private static final String UNKNOWN = "?";

    /** @param properties what the driver is handed beside the URL */
    static DatabaseHosts of(String url, Map<?, ?> properties) {
        List<String> hosts = new ArrayList<>();
        Stream.concat(ConnectionParameter.of(url).stream(), ConnectionParameter.of(properties).stream()).forEach(parameter -> {
            if (parameter.leadsElsewhere()) {
                hosts.add(UNKNOWN);
            }
            if (parameter.isHost()) {
                addAll(parameter.value(), hosts);
            }
        });
        String normalized = ORACLE.matcher(url.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1//@");
        String named = authority(normalized);
        if (!named.isEmpty()) {
            addAll(named, hosts);
        } else if (hosts.isEmpty() && NO_AUTHORITY_IS_LOCAL.matcher(normalized).matches()) {
            hosts.add("localhost");
        }
        return new DatabaseHosts(hosts);
    }

    private static String authority(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        if (!authority.find()) {
            return "";
        }
        return authority.group(1) == null ? authority.group(2) : authority.group(1);
    }

    private static void addAll(String list, List<String> hosts) {
        for (String host : list.split(",", -1)) {
            hosts.add(hostOf(host.substring(host.indexOf('@') + 1)));
        }
    }

    /** A text that is no host, such as one in which there is another {@code @}, as it is. */
    private static String hostOf(String hostAndPort) {
        Matcher host = HOST.matcher(hostAndPort);
        return host.matches() ? host.group(1) : hostAndPort;
    }

    /** Whether all of them are this machine. */
    boolean areLoopback() {
        return !hosts.isEmpty() && hosts.stream().allMatch(host -> LOOPBACK.matcher(host).matches());
    }
}
