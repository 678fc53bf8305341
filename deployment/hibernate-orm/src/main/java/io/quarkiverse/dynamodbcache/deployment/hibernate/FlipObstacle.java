package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.runtime.migration.MultiTenancyStrategy;

/** Why tests cannot create the tables of other services: because nobody could ask before whether the database is disposable. */
final class FlipObstacle {

    private static final Set<MultiTenancyStrategy> ONE_DATA_SOURCE = Set.of(MultiTenancyStrategy.NONE,
            MultiTenancyStrategy.DISCRIMINATOR);

    private FlipObstacle() {
    }

    /** @param units those of one name */
    static Optional<String> of(List<PersistenceUnitDescriptorBuildItem> units) {
        return units.stream().flatMap(unit -> of(unit).stream()).findFirst();
    }

    private static Optional<String> of(PersistenceUnitDescriptorBuildItem unit) {
        if (unit.isReactive()) {
            return Optional.of("it is one of Hibernate Reactive, which creates tables by a tool of its own");
        }
        if (unit.isFromPersistenceXml()) {
            return Optional.of("it comes from a persistence.xml, which may name a data source or connection of its own");
        }
        if (!ONE_DATA_SOURCE.contains(unit.getConfig().getMultiTenancyStrategy())) {
            return Optional.of("each tenant may have a database of its own");
        }
        return unit.getConfig().getDataSource().isPresent() ? Optional.empty() : Optional.of("it has no data source");
    }
}
