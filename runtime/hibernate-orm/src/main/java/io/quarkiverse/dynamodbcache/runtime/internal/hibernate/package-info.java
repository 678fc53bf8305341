/** Keeps the schema management of Hibernate ORM away from the tables of other services. */
@NullMarked
package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.jspecify.annotations.NullMarked;
