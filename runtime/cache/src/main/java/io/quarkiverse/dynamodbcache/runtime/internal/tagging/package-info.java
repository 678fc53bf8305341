/** The tags that an annotation gives the entries of a method: from its arguments, and along with its key. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import org.jspecify.annotations.NullMarked;
