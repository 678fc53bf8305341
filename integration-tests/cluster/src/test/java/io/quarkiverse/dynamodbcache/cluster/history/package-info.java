/** Records what callers of several nodes were told, and checks whether a cache that keeps its promises could have told it. */
@NullMarked
package io.quarkiverse.dynamodbcache.cluster.history;

import org.jspecify.annotations.NullMarked;
