/** What happened in a cache that an operator should know. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import org.jspecify.annotations.NullMarked;
