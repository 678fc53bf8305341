package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.test.QuarkusUnitTest;

/** A cache in memory beside one in DynamoDB: it keeps its own rules. */
class OtherTypeBesideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Shop.class, Customer.class))
            .overrideConfigKey("quarkus.cache.in-memory.type", "caffeine")
            // Whether the machine is busy is not what is tested.
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M");

    @Inject
    Shop shop;

    @CacheName("in-memory")
    Cache inMemory;

    @CacheName("in-table")
    Cache inTable;

    @Test
    void keyAndValueWithoutAStableForm_areFineInMemory() {
        Customer ada = new Customer();

        assertThat(shop.inMemory(ada)).isSameAs(shop.inMemory(ada));
        assertThat(shop.inMemory(ada)).isNotSameAs(shop.inMemory(new Customer()));
    }

    @Test
    void eachCache_isOfItsType() {
        assertThat(inMemory).isInstanceOf(CaffeineCache.class);
        assertThat(inTable.as(DynamoDbCache.class)).isSameAs(inTable);
        assertThat(shop.inTable("a")).isEqualTo("a");
    }

    static class Customer {
    }

    @ApplicationScoped
    static class Shop {

        @CacheResult(cacheName = "in-memory")
        Object inMemory(Customer customer) {
            return new Object();
        }

        @CacheResult(cacheName = "in-table")
        String inTable(String key) {
            return key;
        }
    }
}
