/** Whether the tables of the caches are as they must be, for whoever decides if an instance is ready. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.health;

import org.jspecify.annotations.NullMarked;
