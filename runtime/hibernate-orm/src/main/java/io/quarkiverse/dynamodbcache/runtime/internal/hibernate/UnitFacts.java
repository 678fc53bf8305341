package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

/**
 * What the build knows of a persistence unit that has unmanaged entities.
 *
 * @param entities the names of the unmanaged classes, of this unit or of others
 * @param dataSource the configured one; not where its tables are if tenants have others, or a persistence.xml names one
 * @param reactive whether Hibernate Reactive runs it, or another one of that name
 * @param flipped whether this launch treats the unmanaged entities as managed ones
 * @param disposableUrls the databases that tests may create tables in, as configured
 */
public record UnitFacts(String name, Set<String> entities, Optional<String> dataSource, boolean reactive,
        boolean flipped, Validation validation, List<String> disposableUrls) {
}
