package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TableSetUpTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String TABLE = "quarkus-cache";
    private static final TableSettings CREATED = new TableSettings(TABLE, TableCreation.IF_MISSING, Billing.ON_DEMAND, 5, 5);
    private static final TableSettings FOREIGN = new TableSettings(TABLE, TableCreation.NEVER, Billing.ON_DEMAND, 5, 5);

    private final DynamoDbAsyncClient client = FreshDynamoDb.client();
    private final RecordedLog log = RecordedLog.begin();

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void missingTableOfSomeoneElse_isToldWithTheCommandsThatCreateIt() {
        setUp(FOREIGN);

        assertThat(log.errors()).hasSize(1).first().asString()
                .contains("Table 'quarkus-cache' of the DynamoDB cache: it does not exist")
                .contains("quarkus.cache.dynamodb.table.create=if-missing")
                .contains("aws dynamodb create-table --table-name quarkus-cache "
                        + "--attribute-definitions AttributeName=pk,AttributeType=S AttributeName=sk,AttributeType=S "
                        + "--key-schema AttributeName=pk,KeyType=HASH AttributeName=sk,KeyType=RANGE "
                        + "--billing-mode PAY_PER_REQUEST")
                .contains("aws dynamodb update-time-to-live --table-name quarkus-cache "
                        + "--time-to-live-specification Enabled=true,AttributeName=t");
    }

    @Test
    void missingTableOfOurs_isCreatedAsItMustBe() {
        setUp(CREATED);

        assertThat(timeToLive().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(timeToLive().attributeName()).isEqualTo("t");
        assertThat(table().billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);

        setUp(FOREIGN);

        assertNoComplaint();
    }

    @Test
    void twoNodesAtOnce_createOneTableWithoutComplaint() {
        Uni.join().all(CacheTable.of(CREATED, client).setUp(), CacheTable.of(CREATED, client).setUp(),
                CacheTable.of(CREATED, client).setUp()).andFailFast().await().atMost(BOUND);

        assertThat(timeToLive().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertNoComplaint();
    }

    @Test
    void provisionedTable_hasTheConfiguredCapacity() {
        setUp(new TableSettings(TABLE, TableCreation.IF_MISSING, Billing.PROVISIONED, 7, 3));

        assertThat(table().provisionedThroughput().readCapacityUnits()).isEqualTo(7);
        assertThat(table().provisionedThroughput().writeCapacityUnits()).isEqualTo(3);
        assertNoComplaint();
    }

    @Test
    void tableWithoutTimeToLive_isToldWithTheCommandThatSwitchesItOn() {
        createTable("pk", "sk");
        setUp(FOREIGN);

        assertThat(log.errors()).hasSize(1).first().asString()
                .contains("time to live is off")
                .contains("aws dynamodb update-time-to-live --table-name quarkus-cache "
                        + "--time-to-live-specification Enabled=true,AttributeName=t");
        assertThat(timeToLive().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    }

    @Test
    void tableWithAnotherTimeToLive_isToldWithBothCommands() {
        createTable("pk", "sk");
        client.updateTimeToLive(update -> update.tableName(TABLE)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires"))).join();
        setUp(CREATED);

        assertThat(log.errors()).hasSize(1).first().asString()
                .contains("time to live looks at the attribute 'expires', but the expiry of entries is in 't'")
                .contains("Enabled=false,AttributeName=expires", "Enabled=true,AttributeName=t");
    }

    @Test
    void tableWithAnotherKey_isToldAtTheStartAndByEachWrite() {
        createTable("id", "part");
        setUp(CREATED);

        assertThat(log.errors()).first().asString()
                .contains("its key is id (S, HASH), part (S, RANGE), but must be pk (S, HASH), sk (S, RANGE)")
                .contains("quarkus.cache.dynamodb.table.name");

        ItemStore store = ItemStore.inTable(new TableAccess("prices", TABLE, BOUND, false), LargeValues.standard(), client);

        assertThatExceptionOfType(CacheStoreException.class)
                .isThrownBy(() -> store.delete(new EntryKey(new Keyspace("", "prices"), "s:apple")).await().atMost(BOUND))
                .withMessageContaining("Cache 'prices', table 'quarkus-cache'")
                .withMessageContaining("Its key must be 'pk' (S, HASH) and 'sk' (S, RANGE)");
    }

    private void setUp(TableSettings settings) {
        CacheTable.of(settings, client).setUp().await().atMost(BOUND);
    }

    private void createTable(String hash, String range) {
        client.createTable(create -> create.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute -> attribute.attributeName(hash).attributeType(ScalarAttributeType.S),
                        attribute -> attribute.attributeName(range).attributeType(ScalarAttributeType.S))
                .keySchema(key -> key.attributeName(hash).keyType(KeyType.HASH),
                        key -> key.attributeName(range).keyType(KeyType.RANGE)))
                .join();
    }

    private TableDescription table() {
        return client.describeTable(describe -> describe.tableName(TABLE)).join().table();
    }

    private TimeToLiveDescription timeToLive() {
        return client.describeTimeToLive(describe -> describe.tableName(TABLE)).join().timeToLiveDescription();
    }

    private void assertNoComplaint() {
        assertThat(log.warnings()).isEmpty();
        assertThat(log.errors()).isEmpty();
    }
}
