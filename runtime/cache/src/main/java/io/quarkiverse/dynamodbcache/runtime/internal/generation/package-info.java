/** Counters that make all entries of a cache outdated with one write. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import org.jspecify.annotations.NullMarked;
