package io.quarkiverse.dynamodbcache.deployment.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prefixes with the name of the application and of its profile. */
class PrefixTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with()
            .overrideConfigKey("quarkus.application.name", "corner shop")
            .overrideConfigKey("quarkus.cache.dynamodb.prefix", "{application}-{profile}")
            .overrideConfigKey("quarkus.cache.dynamodb.\"films\".prefix", "${quarkus.application.name}");

    @CacheName("books")
    DynamoDbCache books;

    @CacheName("films")
    DynamoDbCache films;

    @Inject
    DynamoDbAsyncClient client;

    @Test
    void entries_liveUnderWhatThePrefixStandsFor() {
        books.put("a", "value").await().atMost(ContractApplication.LIMIT);
        films.put("a", "value").await().atMost(ContractApplication.LIMIT);

        assertThat(partitionKeys()).contains("corner+shop-test:books#s:a", "corner+shop:films#s:a");
    }

    private List<String> partitionKeys() {
        return client.scan(request -> request.tableName("quarkus-cache"))
                .orTimeout(ContractApplication.LIMIT.toSeconds(), SECONDS).join()
                .items().stream()
                .map(item -> item.get("pk")).map(AttributeValue::s).toList();
    }
}
