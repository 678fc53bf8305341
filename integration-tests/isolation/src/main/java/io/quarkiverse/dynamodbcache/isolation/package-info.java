/** An application with notes of its own and orders that another service owns, all in DynamoDB tables. */
@NullMarked
package io.quarkiverse.dynamodbcache.isolation;

import org.jspecify.annotations.NullMarked;
