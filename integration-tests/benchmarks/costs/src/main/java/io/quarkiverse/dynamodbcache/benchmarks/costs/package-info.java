/** The application that has each of its requests to DynamoDB counted. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.costs;

import org.jspecify.annotations.NullMarked;
