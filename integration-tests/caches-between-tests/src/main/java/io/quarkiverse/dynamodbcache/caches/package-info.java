/** An application whose tests would lie to each other if they shared their caches. */
@NullMarked
package io.quarkiverse.dynamodbcache.caches;

import org.jspecify.annotations.NullMarked;
