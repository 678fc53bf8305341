package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DynamoDbUrl;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A table that a test would create where it might be that of an application in production. */
record RefusedTable(TableSettings settings, String url) implements CacheTable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.table");

    static boolean isRefused(DynamoDbAsyncClient client) {
        return LaunchMode.current() == LaunchMode.TEST
                && !disposable(ConfigProvider.getConfig()).contains(DynamoDbUrl.of(client.serviceClientConfiguration()));
    }

    private static DisposableUrls disposable(Config config) {
        return new DisposableUrls(
                config.getOptionalValues("quarkus.unmanaged.disposable-urls", String.class).orElse(List.of()));
    }

    /** Nothing is sent, not even by the caches: if there is a table of that name, its entries are not those of a test. */
    @Override
    public Uni<Boolean> setUp() {
        return Uni.createFrom().failure(() -> {
            String refusal = refusal();
            LOG.error(refusal);
            return new Refusal(refusal);
        });
    }

    private String refusal() {
        return ("Table '%s' of the DynamoDB cache would be created under test in '%s' (%s), which is not on this machine, so it may "
                + "be the DynamoDB of an application in production. Nothing is sent to it, and nothing is cached. Let %3$s name "
                + "another DynamoDB under test, or remove it, so that the embedded one serves. If tests may create tables in "
                + "this one, add its URL to quarkus.unmanaged.disposable-urls; if the table is there and tests may use it, set "
                + "quarkus.cache.dynamodb.table.create=never.")
                .formatted(settings.name(), DisposableUrls.masked(url), DynamoDbUrl.PROPERTY);
    }

    /** Nothing that happens later changes it. */
    static final class Refusal extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
