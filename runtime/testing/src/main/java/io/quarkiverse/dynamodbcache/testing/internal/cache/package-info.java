/** Puts the caches of an application on stacks of their own for each test, and watches them. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing.internal.cache;

import org.jspecify.annotations.NullMarked;
