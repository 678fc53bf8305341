/** Removes in the background what is in the table, and no cache will ever return again. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import org.jspecify.annotations.NullMarked;
