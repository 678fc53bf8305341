package io.quarkiverse.dynamodbcache.docs.samples;

/** Surroundings of the samples of "Get started". */
abstract class IndexPage extends SlowService {
}
