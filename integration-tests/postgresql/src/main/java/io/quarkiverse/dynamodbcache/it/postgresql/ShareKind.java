package io.quarkiverse.dynamodbcache.it.postgresql;

/** A type of the database, not only of Java. */
public enum ShareKind {
    COMMON,
    PREFERRED
}
