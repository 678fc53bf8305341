/** An application that runs as several processes, for tests of what its caches promise then. */
@NullMarked
package io.quarkiverse.dynamodbcache.cluster;

import org.jspecify.annotations.NullMarked;
