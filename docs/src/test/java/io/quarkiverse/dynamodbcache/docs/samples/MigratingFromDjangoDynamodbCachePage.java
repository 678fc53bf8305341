package io.quarkiverse.dynamodbcache.docs.samples;

/** Surroundings of the samples of "From django-dynamodb-cache". */
abstract class MigratingFromDjangoDynamodbCachePage {

    Price price;

    abstract Price load(String product);
}
