/** A REST application that factors integers, and remembers in DynamoDB what it found. */
@NullMarked
package io.quarkiverse.dynamodbcache.quickstart;

import org.jspecify.annotations.NullMarked;
