package io.quarkiverse.dynamodbcache.deployment.unmanaged.legacy.inner;

import jakarta.persistence.Entity;

/** In a package of its own. */
@Entity
public class OfInnerPackage {
}
