package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

/**
 * What the build knows of a persistence unit that has unmanaged entities.
 *
 * @param entities the names of the unmanaged classes, of this unit or of others
 * @param dataSource where its tables are, unless each tenant has another
 * @param startedByDevServices whether the database of this launch was
 * @param flipped whether this launch treats the unmanaged entities as managed ones
 * @param disposableUrls the databases that tests may create tables in, as configured
 */
public record UnitFacts(String name, Set<String> entities, Optional<String> dataSource, boolean startedByDevServices,
        boolean flipped, Validation validation, List<String> disposableUrls) {
}
