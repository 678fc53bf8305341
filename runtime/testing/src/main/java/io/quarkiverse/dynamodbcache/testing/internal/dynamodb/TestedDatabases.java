package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DynamoDbUrl;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;
import io.quarkus.runtime.StartupEvent;
import software.amazon.awssdk.core.exception.SdkException;

/** Finds the DynamoDBs of the application under test, before it uses them. */
@Singleton
public class TestedDatabases {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.testing");

    private final Map<DatabaseAddress, TestedDatabase> databases = new LinkedHashMap<>();
    private final ApplicationClients clients;
    private final CacheTables cacheTables;
    private final DisposableUrls disposable;
    private final Optional<String> embedded;

    TestedDatabases(ApplicationClients clients, CacheTables cacheTables,
            @ConfigProperty(name = "quarkus.unmanaged.disposable-urls") Optional<List<String>> disposable,
            @ConfigProperty(name = "io.quarkiverse.dynamodbcache.embedded") Optional<String> embedded) {
        this.clients = clients;
        this.cacheTables = cacheTables;
        this.disposable = new DisposableUrls(disposable.orElse(List.of()));
        this.embedded = embedded;
    }

    void watch(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent beforeTheApplication) {
        clients.byAddress().forEach((address, ofAddress) -> {
            if (disposable.contains(address.url())) {
                databases.put(address, watched(address, ofAddress));
            } else {
                LOG.warnf(
                        "Tests are not isolated in the DynamoDB tables of '%s' (%s), because that is not on this machine, so it "
                                + "may be a real one. If tests may empty the tables of this one, add its URL to "
                                + "quarkus.unmanaged.disposable-urls.",
                        address.url(), DynamoDbUrl.PROPERTY);
            }
        });
    }

    private TestedDatabase watched(DatabaseAddress address, List<ApplicationClient> ofAddress) {
        WriteWatch watch = new WriteWatch();
        Optional<CurrentNamespace> namespace = embedded.filter(address.url()::equals)
                .filter(ours -> !address.accessKey().isEmpty())
                .map(ours -> new CurrentNamespace(address.accessKey()));
        for (ApplicationClient client : ofAddress) {
            client.add(watch);
            namespace.ifPresent(client::setCredentials);
        }
        return new TestedDatabase(new Tables(ofAddress.get(0).ours(namespace), cacheTables.names()), watch, namespace);
    }

    void takeBaseline(@Observes @Priority(Integer.MAX_VALUE) StartupEvent afterTheApplication) {
        databases.entrySet().removeIf(database -> !takeBaseline(database.getKey(), database.getValue()));
    }

    /** An application may have a client for a DynamoDB that no test of it uses. */
    private static boolean takeBaseline(DatabaseAddress address, TestedDatabase database) {
        try {
            database.takeBaseline();
            return true;
        } catch (SdkException e) {
            LOG.warnf("Tests are not isolated in the DynamoDB tables of '%s', because it could not be asked for them: %s",
                    address.url(), e.getMessage());
            database.close();
            return false;
        }
    }

    void reset(TestRun test) {
        databases.values().forEach(database -> database.reset(test));
    }

    @PreDestroy
    void close() {
        databases.values().forEach(TestedDatabase::close);
    }
}
