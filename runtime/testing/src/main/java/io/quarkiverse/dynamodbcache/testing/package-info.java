/** What the tests of an application use: isolation of data and caches, fakes, and a clock that can be moved. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing;

import org.jspecify.annotations.NullMarked;
