/** Starts what a benchmark needs, each in a process of its own, and shows what came out. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.runner;

import org.jspecify.annotations.NullMarked;
