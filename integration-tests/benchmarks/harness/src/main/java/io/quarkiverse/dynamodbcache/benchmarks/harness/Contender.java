package io.quarkiverse.dynamodbcache.benchmarks.harness;

/**
 * One way of doing something, over and over.
 *
 * @param rival the name of the contender that this one is compared with; its own, if it is what others are compared with
 */
public record Contender(String name, String rival, Load load) {
}
