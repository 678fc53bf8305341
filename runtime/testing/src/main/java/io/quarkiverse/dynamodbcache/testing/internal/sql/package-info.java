/** Isolates the SQL data of a test: its transaction, the audit of what it hides, and the tables put back after it. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing.internal.sql;

import org.jspecify.annotations.NullMarked;
