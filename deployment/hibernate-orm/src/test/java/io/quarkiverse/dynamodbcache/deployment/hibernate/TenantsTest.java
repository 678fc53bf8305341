package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Existing;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.test.QuarkusUnitTest;

/** Each tenant has a database of its own, and only the default one is configured where the guard would look. */
class TenantsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication
            .with("drop-and-create", root -> root.addClass(Tenants.class))
            .overrideConfigKey("quarkus.hibernate-orm.multitenant", "DATABASE")
            .overrideConfigKey("quarkus.datasource.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.tenant.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.tenant.jdbc.url", "jdbc:h2:mem:tenant")
            .setLogRecordPredicate(log -> log.getLoggerName().equals(UnmanagedUnitsProcessor.class.getName()))
            .assertLogRecords(logs -> assertThat(logs).singleElement().extracting(log -> log.getMessage()).asString()
                    .contains("whose tables tests do not create"));

    @Inject
    DataSource dataSource;

    @Test
    void tablesOfOtherServices_areNotCreated_inNobodysDatabase() {
        assertThat(Existing.in(dataSource).tables()).doesNotContain("exchange.share");
        assertThat(Existing.in(Arc.container().select(DataSource.class, new DataSourceLiteral("tenant")).get()).tables())
                .doesNotContain("exchange.share");
    }

    @ApplicationScoped
    @PersistenceUnitExtension
    static class Tenants implements TenantResolver {

        @Override
        public String getDefaultTenantId() {
            return "tenant";
        }

        @Override
        public String resolveTenantId() {
            return "tenant";
        }
    }
}
