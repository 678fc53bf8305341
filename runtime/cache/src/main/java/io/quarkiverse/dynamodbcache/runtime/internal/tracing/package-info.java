/** Shows what a cache does as spans. Only what has OpenTelemetry in its name, and is a bean where that is present, knows it. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import org.jspecify.annotations.NullMarked;
