/** Who of all nodes loads an entry, and how long the others wait for it. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import org.jspecify.annotations.NullMarked;
