/** The port to the table: values, and one small type for each call to DynamoDB. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.NullMarked;
