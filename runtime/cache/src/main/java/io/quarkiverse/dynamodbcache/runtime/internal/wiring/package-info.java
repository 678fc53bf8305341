/** From the Quarkus cache API to the layers, and from recorded build-time facts to running caches. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import org.jspecify.annotations.NullMarked;
