/** Measures ways of doing the same thing against each other, in one JVM and in turns. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
