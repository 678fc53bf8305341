/** Keeps what one test writes into the application's own DynamoDB tables from the next. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import org.jspecify.annotations.NullMarked;
