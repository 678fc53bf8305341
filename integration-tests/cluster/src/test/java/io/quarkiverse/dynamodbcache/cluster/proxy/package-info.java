/** Stands between a node and its DynamoDB, and does to their requests what networks and servers do. */
@NullMarked
package io.quarkiverse.dynamodbcache.cluster.proxy;

import org.jspecify.annotations.NullMarked;
