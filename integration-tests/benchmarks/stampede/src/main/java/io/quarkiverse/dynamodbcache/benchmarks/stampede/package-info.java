/** One of the processes that miss the same entry at the same time. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.stampede;

import org.jspecify.annotations.NullMarked;
