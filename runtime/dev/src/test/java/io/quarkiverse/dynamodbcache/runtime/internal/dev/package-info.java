@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.NullMarked;
