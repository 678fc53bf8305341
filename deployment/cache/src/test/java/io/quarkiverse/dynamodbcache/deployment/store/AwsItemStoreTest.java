package io.quarkiverse.dynamodbcache.deployment.store;

import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The contract of a store, kept by AWS: for whoever has credentials there, and a table to spend on.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html">Where they are looked for</a>
 */
@EnabledIfEnvironmentVariable(named = AwsItemStoreTest.VARIABLE, matches = ".+", disabledReason = "it names the table on AWS that the contract may use")
class AwsItemStoreTest extends TableContract {

    static final String VARIABLE = "DYNAMODB_CACHE_CONTRACT_TABLE";
    private static final String TABLE = Objects.requireNonNullElse(System.getenv(VARIABLE), "");

    private static DynamoDbAsyncClient client;

    @BeforeAll
    static void createTable() {
        client = DynamoDbAsyncClient.builder().httpClientBuilder(AwsCrtAsyncHttpClient.builder()).build();
        create(TABLE, client);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    DynamoDbAsyncClient client() {
        return client;
    }

    @Override
    String table() {
        return TABLE;
    }
}
