package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Under test, creates the tables of other services where nobody else would, just before Hibernate's own schema management.
 * <p>
 * Where that creates tables, it creates these as well, but not the schemas they are in. Where it does not, as with Flyway,
 * this does, by Hibernate's means for bringing a schema up to date: a database that stays may have them from the test run
 * before, and no import script is run in passing.
 */
final class UnmanagedTablesCreator implements SessionFactoryObserver {

    private static final long serialVersionUID = 1L;

    private final transient UnmanagedUnit unit;

    UnmanagedTablesCreator(UnmanagedUnit unit) {
        this.unit = unit;
    }

    @Override
    public void sessionFactoryCreated(SessionFactory factory) {
        SessionFactoryImplementor started = (SessionFactoryImplementor) factory;
        MissingSchemas.create(unit.mapping().getDatabase(), unit.tables(), started.getServiceRegistry());
        switch (action(started.getProperties())) {
            case CREATE, CREATE_DROP, CREATE_ONLY, UPDATE -> {
            }
            default -> createTables(started);
        }
    }

    private static Action action(Map<String, Object> settings) {
        Object action = settings.get(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION);
        return action == null ? Action.NONE : Action.interpretJpaSetting(action);
    }

    private void createTables(SessionFactoryImplementor started) {
        // Whoever creates the tables of the application creates the types of their columns.
        ColumnTypes.of(unit.tables(), unit.mapping()).leaveOutAllOthersOf(unit.mapping().getDatabase());
        Map<String, Object> settings = new HashMap<>(started.getProperties());
        settings.put(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, new InverseFilter(unit.tables()));
        ContributableMatcher unmanaged = unit.tables()::contains;
        started.getServiceRegistry().requireService(SchemaManagementTool.class).getSchemaMigrator(settings)
                .doMigration(unit.mapping(), SchemaManagementToolCoordinator.buildExecutionOptions(settings, failure -> {
                    throw failure;
                }), unmanaged, new Database());
    }

    private record Database() implements TargetDescriptor {

        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.DATABASE);
        }

        @Override
        public @Nullable ScriptTargetOutput getScriptTargetOutput() {
            return null;
        }
    }
}
