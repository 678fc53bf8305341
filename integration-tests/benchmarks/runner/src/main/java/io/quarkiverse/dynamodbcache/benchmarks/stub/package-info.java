/** An endpoint that answers as DynamoDB would and does nothing else, so that what is measured is the client. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
