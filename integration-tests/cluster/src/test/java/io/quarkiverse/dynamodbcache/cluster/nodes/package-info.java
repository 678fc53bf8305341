/** Starts real processes of the application around one DynamoDB, and ends them. */
@NullMarked
package io.quarkiverse.dynamodbcache.cluster.nodes;

import org.jspecify.annotations.NullMarked;
