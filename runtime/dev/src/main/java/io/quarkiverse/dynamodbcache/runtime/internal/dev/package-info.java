/** What the Dev UI asks of the caches. It is there in dev mode only. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.NullMarked;
