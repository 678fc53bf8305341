/** Gives an application in dev mode and under test a DynamoDB that needs neither Docker nor AWS. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.devservices;

import org.jspecify.annotations.NullMarked;
