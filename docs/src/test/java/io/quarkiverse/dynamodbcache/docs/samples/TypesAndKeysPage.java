package io.quarkiverse.dynamodbcache.docs.samples;

import java.util.List;

import io.quarkiverse.dynamodbcache.DynamoDbCache;

/** Surroundings of the samples of "Types and keys". */
abstract class TypesAndKeysPage {

    DynamoDbCache cache;

    abstract Price load(String product);

    abstract List<Price> loadAll(String group);

    record Isbn(String digits) {
    }
}
