/** Tables that another service owns: what is done with them, and where that is allowed. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import org.jspecify.annotations.NullMarked;
