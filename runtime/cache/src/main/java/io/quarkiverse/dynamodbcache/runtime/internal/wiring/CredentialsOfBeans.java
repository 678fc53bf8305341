package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Credentials;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.credentials.runtime.CredentialsProviderFinder;

/** Asks the credentials providers of the application, as datasources do. */
final class CredentialsOfBeans implements Credentials {

    @Override
    public Map<String, String> of(String name, Optional<String> bean) {
        CredentialsProvider provider = CredentialsProviderFinder.find(bean.orElse(null));
        Map<String, String> secrets = provider.getCredentials(name);
        return secrets == null ? Map.of() : secrets;
    }
}
