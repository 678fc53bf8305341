/** The way of a call between the cache and the table: each feature is a layer that answers or asks the one below. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.NullMarked;
