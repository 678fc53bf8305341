/** An application that, in production, does to its schema whatever Hibernate can. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import org.jspecify.annotations.NullMarked;
