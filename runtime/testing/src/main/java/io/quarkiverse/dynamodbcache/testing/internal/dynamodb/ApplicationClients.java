package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkiverse.amazon.common.AmazonClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The DynamoDB clients that the application injects, of any name. Not that of the caches, which are isolated by their keys:
 * their table would have to be created for each test.
 */
@Singleton
public class ApplicationClients {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.testing");

    private final Instance<DynamoDbClientBuilder> blocking;
    private final Instance<DynamoDbAsyncClientBuilder> asynchronous;
    private final String clientOfTheCaches;

    ApplicationClients(@Any Instance<DynamoDbClientBuilder> blocking, @Any Instance<DynamoDbAsyncClientBuilder> asynchronous,
            @ConfigProperty(name = "quarkus.cache.dynamodb.client-name", defaultValue = "dynamodb-cache") String clientOfTheCaches) {
        this.blocking = blocking;
        this.asynchronous = asynchronous;
        this.clientOfTheCaches = clientOfTheCaches;
    }

    Map<DatabaseAddress, List<ApplicationClient>> byAddress() {
        Map<DatabaseAddress, List<ApplicationClient>> byAddress = new LinkedHashMap<>();
        addTo(byAddress, blocking);
        addTo(byAddress, asynchronous);
        return byAddress;
    }

    private void addTo(Map<DatabaseAddress, List<ApplicationClient>> byAddress,
            Instance<? extends DynamoDbBaseClientBuilder<?, ?>> builders) {
        for (Instance.Handle<? extends DynamoDbBaseClientBuilder<?, ?>> builder : builders.handles()) {
            if (isOfTheCaches(builder)) {
                continue;
            }
            try {
                ApplicationClient client = ApplicationClient.of(builder.get());
                byAddress.computeIfAbsent(client.address(), address -> new ArrayList<>()).add(client);
            } catch (SdkException e) {
                LOG.debugf("A DynamoDB client is left alone, because it cannot be built: %s", e.getMessage());
            }
        }
    }

    private boolean isOfTheCaches(Instance.Handle<?> builder) {
        return builder.getBean().getQualifiers().stream()
                .anyMatch(
                        qualifier -> qualifier instanceof AmazonClientBuilder named && named.value().equals(clientOfTheCaches));
    }
}
