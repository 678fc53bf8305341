/**
 * Reads what the DynamoDB tables of other services look like from the beans of the enhanced client, which need not be there.
 */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import org.jspecify.annotations.NullMarked;
