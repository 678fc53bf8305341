/** A hit in the memory of the node, beside one of the cache that Quarkus keeps in memory. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.near;

import org.jspecify.annotations.NullMarked;
