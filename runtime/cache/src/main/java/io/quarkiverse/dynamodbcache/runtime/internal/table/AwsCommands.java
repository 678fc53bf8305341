package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/** The commands that make a table, as one types them. */
final class AwsCommands {

    private AwsCommands() {
    }

    static String createTable(TableSettings settings) {
        String billing = settings.billing() == Billing.ON_DEMAND ? "--billing-mode PAY_PER_REQUEST"
                : "--billing-mode PROVISIONED --provisioned-throughput ReadCapacityUnits=%s,WriteCapacityUnits=%s"
                        .formatted(settings.readCapacity(), settings.writeCapacity());
        return ("aws dynamodb create-table --table-name %s "
                + "--attribute-definitions AttributeName=%s,AttributeType=S AttributeName=%s,AttributeType=S "
                + "--key-schema AttributeName=%s,KeyType=HASH AttributeName=%s,KeyType=RANGE %s")
                .formatted(settings.name(), PARTITION_KEY, SORT_KEY, PARTITION_KEY, SORT_KEY, billing);
    }

    static String enableTimeToLive(String table) {
        return timeToLive(table, TIME_TO_LIVE, true);
    }

    static String disableTimeToLive(String table, String attribute) {
        return timeToLive(table, attribute, false);
    }

    private static String timeToLive(String table, String attribute, boolean enabled) {
        return "aws dynamodb update-time-to-live --table-name %s --time-to-live-specification Enabled=%s,AttributeName=%s"
                .formatted(table, enabled, attribute);
    }
}
