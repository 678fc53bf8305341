/** The table of the stock exchange, which is in DynamoDB, and what administrators make of it. */
@NullMarked
package io.quarkiverse.dynamodbcache.sharedtables.exchange;

import org.jspecify.annotations.NullMarked;
