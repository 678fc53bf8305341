/** The HTTP clients that the SDK can use, and their settings, against each other. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
