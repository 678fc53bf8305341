package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a test calls. Need not be a valid URI: REST-assured sends others, too, where its user has switched off encoding. */
record CalledUri(String host, String path) {

    private static final Pattern PARTS = Pattern.compile("[^:/]+://(?:[^/@?#]*@)?(\\[[^]]*]|[^/:?#]*)[^/?#]*([^?#]*).*",
            Pattern.DOTALL);

    static CalledUri of(String uri) {
        Matcher parts = PARTS.matcher(uri);
        return parts.matches() ? new CalledUri(parts.group(1), parts.group(2)) : new CalledUri("", uri);
    }

    /** The name is looked up, as the call does, too. */
    boolean isOnThisMachine() {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }
}
