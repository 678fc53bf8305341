/** What an application uses of the DynamoDB cache besides the annotations and interfaces of {@code quarkus-cache}. */
@NullMarked
package io.quarkiverse.dynamodbcache;

import org.jspecify.annotations.NullMarked;
