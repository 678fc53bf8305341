/** The operators of Mutiny as they are, for what runs with every call of a cache. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import org.jspecify.annotations.NullMarked;
