/** Turns what an application caches, and what it caches it under, into what a table can store, and back. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.NullMarked;
