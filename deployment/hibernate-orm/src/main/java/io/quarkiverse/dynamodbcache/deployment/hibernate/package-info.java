/** Tells Hibernate ORM, one persistence unit at a time, which tables another service owns. */
@NullMarked
package io.quarkiverse.dynamodbcache.deployment.hibernate;

import org.jspecify.annotations.NullMarked;
