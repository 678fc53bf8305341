/** Holds the documentation to what it says: its links lead somewhere, and its samples compile. */
@NullMarked
package io.quarkiverse.dynamodbcache.docs;

import org.jspecify.annotations.NullMarked;
