package io.quarkiverse.dynamodbcache.docs.samples;

/** Surroundings of the samples of the README. */
abstract class ReadmePage extends SlowService {
}
