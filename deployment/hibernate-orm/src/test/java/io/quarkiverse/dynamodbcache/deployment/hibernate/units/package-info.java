/** An application with two persistence units, and all ways in which a table can be shared. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.hibernate.units;

import org.jspecify.annotations.NullMarked;
