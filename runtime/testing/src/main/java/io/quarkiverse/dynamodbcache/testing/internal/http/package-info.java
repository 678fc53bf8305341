/** Lets calls over HTTP join the transaction of the test, and notices those that did not. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing.internal.http;

import org.jspecify.annotations.NullMarked;
