/** What it takes to turn keys and values into what is stored, and back. */
@NullMarked
package io.quarkiverse.dynamodbcache.benchmarks.codecs;

import org.jspecify.annotations.NullMarked;
