/** How much a cache may spend. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.budget;

import org.jspecify.annotations.NullMarked;
