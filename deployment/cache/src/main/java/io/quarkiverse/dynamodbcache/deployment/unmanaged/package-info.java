/** Finds the entities whose tables another service owns. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import org.jspecify.annotations.NullMarked;
