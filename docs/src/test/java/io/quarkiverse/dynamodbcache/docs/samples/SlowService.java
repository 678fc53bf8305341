package io.quarkiverse.dynamodbcache.docs.samples;

/** What is worth caching. */
abstract class SlowService {

    abstract Price askTheSlowService(String product);
}
