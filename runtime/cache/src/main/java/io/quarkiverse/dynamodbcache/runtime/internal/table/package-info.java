/** What the table of a cache must look like: creating it, and saying what is wrong with it. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.table;

import org.jspecify.annotations.NullMarked;
