/** What a node keeps in its own memory, and how nodes tell each other through the table that it is outdated. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.near;

import org.jspecify.annotations.NullMarked;
