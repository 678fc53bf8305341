package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.List;
import java.util.function.BiConsumer;

import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.cfg.AvailableSettings;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationRuntimeInitListener;

/** Keeps Hibernate from the tables of other services when a persistence unit starts; or, under test, has them created. */
record StartListener(UnmanagedUnit unit) implements HibernateOrmIntegrationRuntimeInitListener {

    @Override
    public void contributeRuntimeProperties(BiConsumer<String, Object> properties) {
        if (unit.facts().flipped()) {
            requireDisposableDatabase();
            properties.accept(AvailableSettings.SESSION_FACTORY_OBSERVER, new UnmanagedTablesCreator(unit));
        }
    }

    /** Asks the data source itself: its URL may come from Dev Services, or from code. It does not connect yet. */
    private void requireDisposableDatabase() {
        UnitFacts facts = unit.facts();
        String dataSource = facts.dataSource().orElseThrow();
        AgroalConnectionFactoryConfiguration connections = AgroalDataSourceUtil.dataSourceInstance(dataSource).get()
                .getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        new DisposableUrls(facts.disposableUrls()).check(
                "The tables of the unmanaged entities of persistence unit '%s'".formatted(facts.name()),
                connections.jdbcUrl(), connections.jdbcProperties(),
                DataSourceUtil.dataSourcePropertyKey(dataSource, "jdbc.url"));
    }

    @Override
    public List<StandardServiceInitiator<?>> contributeServiceInitiators() {
        // Hibernate Reactive has a tool of its own, which asks the filters in the settings.
        return unit.facts().flipped() || unit.facts().reactive() ? List.of()
                : List.of(new SparingSchemaToolInitiator(unit.tables(), unit.referred(), unit.facts().validation()));
    }
}
