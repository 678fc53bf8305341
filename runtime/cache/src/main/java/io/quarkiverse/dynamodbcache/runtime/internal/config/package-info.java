/** The configuration of the caches, and what it comes to for each of them. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.config;

import org.jspecify.annotations.NullMarked;
