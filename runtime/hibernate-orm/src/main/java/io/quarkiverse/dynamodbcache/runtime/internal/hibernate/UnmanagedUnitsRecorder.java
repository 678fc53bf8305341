package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationRuntimeInitListener;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands to Hibernate, at each of its phases, who tells it of the tables of other services. */
@Recorder
public class UnmanagedUnitsRecorder {

    public RuntimeValue<UnmanagedUnit> unit(UnitFacts facts) {
        return new RuntimeValue<>(new UnmanagedUnit(facts));
    }

    public HibernateOrmIntegrationStaticInitListener mappingListener(RuntimeValue<UnmanagedUnit> unit) {
        return new MappingListener(unit.getValue());
    }

    public HibernateOrmIntegrationRuntimeInitListener startListener(RuntimeValue<UnmanagedUnit> unit) {
        return new StartListener(unit.getValue());
    }
}
