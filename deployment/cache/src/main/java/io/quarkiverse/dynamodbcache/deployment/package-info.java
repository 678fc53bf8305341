/** The build-time half: which caches are in DynamoDB, what they hold, and what they need. One processor per concern. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment;

import org.jspecify.annotations.NullMarked;
