package io.quarkiverse.dynamodbcache.benchmarks.startup;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Uses a cache and a DynamoDB client, as an application of either kind would. */
@Path("/prices/{article}")
public class PricesResource {

    @CacheName("prices")
    Cache cache;

    /** Injected in both applications, so that both have the classes and the beans of the SDK. */
    @Inject
    DynamoDbAsyncClient client;

    /** @return how many microseconds it took to get the price, and the price */
    @GET
    public String price(@PathParam("article") String article) {
        long before = System.nanoTime();
        String price = cache.get(article, key -> "absent").await().indefinitely();
        return (System.nanoTime() - before) / 1000 + " " + price;
    }

}
