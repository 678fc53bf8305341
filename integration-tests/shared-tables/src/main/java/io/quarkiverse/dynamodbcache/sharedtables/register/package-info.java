/** The tables of the share register, which another service owns, and the remarks upon them, which are ours. */
@NullMarked
package io.quarkiverse.dynamodbcache.sharedtables.register;

import org.jspecify.annotations.NullMarked;
