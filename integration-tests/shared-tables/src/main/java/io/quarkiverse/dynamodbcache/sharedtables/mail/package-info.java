/** The mails that we sent. They are in a database of their own. */
@NullMarked
package io.quarkiverse.dynamodbcache.sharedtables.mail;

import org.jspecify.annotations.NullMarked;
