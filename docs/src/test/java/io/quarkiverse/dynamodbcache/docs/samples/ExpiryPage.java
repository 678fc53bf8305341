package io.quarkiverse.dynamodbcache.docs.samples;

import java.util.function.Function;

import io.quarkiverse.dynamodbcache.DynamoDbCache;

/** Surroundings of the samples of "Expiry". */
abstract class ExpiryPage {

    DynamoDbCache cache;
    String key;
    Price value;
    Function<String, Price> loader;
}
