/** Encrypts values between the caches and their table, and hides keys. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import org.jspecify.annotations.NullMarked;
