package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver is told besides the host: in the URL, or beside it. Some of it counts more than the host does.
 *
 * @param name in lower case
 */
record ConnectionParameter(String name, String value) {

    /** Behind whatever separator, of which each driver has its own. The value is not consumed: it may hold another one. */
    private static final Pattern IN_URL = Pattern.compile("([\\w.%$-]+)\\s*=(?=([^&;]*))");
    private static final Pattern HOST = Pattern
            .compile(".*host|.*hostname|hostaddr|server|.*servernames?|.*socketaddress|failoverpartner");
    /**
     * Who opens the connection, or looks up where to, is not for us to know. A name can be encoded, so that we do not see it.
     */
    private static final Pattern ELSEWHERE = Pattern.compile(
            ".*socketfactory.*|cloudsql.*|.*socks.*|.*proxy.*|.*jndi.*|dnssrv|service|localsocket|propertiestransform|url|.*%.*");

    static List<ConnectionParameter> of(String url) {
        List<ConnectionParameter> found = new ArrayList<>();
        Matcher parameters = IN_URL.matcher(url.toLowerCase(Locale.ROOT));
        while (parameters.find()) {
            found.add(new ConnectionParameter(parameters.group(1), parameters.group(2).strip()));
        }
        return found;
    }

    /** @param properties what a driver is handed beside the URL */
    static List<ConnectionParameter> of(Map<?, ?> properties) {
        List<ConnectionParameter> found = new ArrayList<>();
        properties.forEach((name, value) -> found.add(new ConnectionParameter(name.toString().strip().toLowerCase(Locale.ROOT),
                value.toString().strip().toLowerCase(Locale.ROOT))));
        return found;
    }

    boolean isHost() {
        return HOST.matcher(name).matches();
    }

    boolean leadsElsewhere() {
        return ELSEWHERE.matcher(name).matches();
    }
}
