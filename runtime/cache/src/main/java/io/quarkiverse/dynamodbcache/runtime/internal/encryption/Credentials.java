package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Map;
import java.util.Optional;

/** Where credentials providers of the application are found. */
public interface Credentials {

    /**
     * May block.
     *
     * @param name what the provider is asked for
     * @param bean the provider, if it is not the only one
     * @return what it has, by name
     * @throws RuntimeException if there is no such provider, or it fails
     */
    Map<String, String> of(String name, Optional<String> bean);

    /** The same, asked once for each name: caches of one application have the same keys, also if those change just then. */
    static Credentials remembering(Credentials other) {
        return new RememberedCredentials(other);
    }
}
