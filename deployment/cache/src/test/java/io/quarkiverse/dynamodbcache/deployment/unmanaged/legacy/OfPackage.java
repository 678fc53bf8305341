package io.quarkiverse.dynamodbcache.deployment.unmanaged.legacy;

import jakarta.persistence.Entity;

/** Unmanaged as its package is. */
@Entity
public class OfPackage {

    /** In the same package. */
    @Entity
    public static class Nested {
    }
}
