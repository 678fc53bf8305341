/** The application that measures itself: what the cache costs beside the SDK. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
