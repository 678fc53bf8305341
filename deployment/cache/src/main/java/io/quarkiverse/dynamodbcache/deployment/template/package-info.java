/** Writes down, on request, which tables an application needs, and what it must be permitted to do with them. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.template;

import org.jspecify.annotations.NullMarked;
