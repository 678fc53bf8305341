/** Puts the beans of {@code quarkus-dynamodb-cache-testing} into an application under test, and nowhere else. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.testing;

import org.jspecify.annotations.NullMarked;
