package io.quarkiverse.dynamodbcache.docs.samples;

import io.quarkiverse.dynamodbcache.DynamoDbCache;

/** Surroundings of the samples of "Tags and versions". */
abstract class TagsAndVersionsPage {

    DynamoDbCache cache;
    String isbn;
    Book book;
}
