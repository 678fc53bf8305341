/** An application that is started once with the extension and once without it. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
