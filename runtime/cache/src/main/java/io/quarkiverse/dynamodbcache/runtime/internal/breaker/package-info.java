/** Spares the callers of a table that does not answer: it is not asked for a while. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import org.jspecify.annotations.NullMarked;
