/** What administrators use upon the share register: another service owns its tables, they correct it and leave remarks. */
@NullMarked
package io.quarkiverse.dynamodbcache.sharedtables;

import org.jspecify.annotations.NullMarked;
