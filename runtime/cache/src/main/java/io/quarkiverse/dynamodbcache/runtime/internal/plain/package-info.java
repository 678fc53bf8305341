/** Keeps the contexts of callers away from what does not need them. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import org.jspecify.annotations.NullMarked;
