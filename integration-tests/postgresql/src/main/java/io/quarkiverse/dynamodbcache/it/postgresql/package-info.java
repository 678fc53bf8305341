/** An application that reads the shares of a stock exchange, and keeps who holds how many. */
@NullMarked
package io.quarkiverse.dynamodbcache.it.postgresql;

import org.jspecify.annotations.NullMarked;
