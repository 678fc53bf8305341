package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Existing;
import io.quarkiverse.dynamodbcache.deployment.hibernate.trade.Invoice;
import io.quarkiverse.dynamodbcache.deployment.hibernate.units.Person;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.test.QuarkusUnitTest;

/** Two persistence units, and tables that are shared in all ways, as in production. */
class TwoUnitsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackages(true, Person.class.getPackage(), Invoice.class.getPackage())
                    .addClass(Existing.class))
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.unmanaged.entities", Invoice.class.getName())
            .overrideConfigKey("quarkus.hibernate-orm.packages", Person.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "drop-and-create")
            .overrideConfigKey("quarkus.devservices.enabled", "false")
            .overrideConfigKey("quarkus.datasource.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:units")
            .overrideConfigKey("quarkus.hibernate-orm.other.packages", Invoice.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.other.datasource", "other")
            .overrideConfigKey("quarkus.hibernate-orm.other.schema-management.strategy", "update")
            .overrideConfigKey("quarkus.hibernate-orm.other.schema-management.create-schemas", "true")
            .overrideConfigKey("quarkus.datasource.other.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.other.jdbc.url", "jdbc:h2:mem:other");

    @Inject
    DataSource dataSource;

    @Test
    void tableThatAManagedEntityUsesToo_isManaged() {
        assertThat(Existing.in(dataSource).tables()).containsExactly("account");
        assertThat(Existing.in(dataSource).sequences()).containsExactly("shared_numbers");
    }

    @Test
    void hierarchy_followsItsRoot_andSoDoesTheTableOfItsKeys() {
        assertThat(Existing.in(dataSource).tables()).doesNotContain("person", "employee", "person_keys");
    }

    @Test
    void otherUnit_sparesItsOwn_alsoWhereTheSchemaIsUpdated() {
        Existing other = Existing.in(Arc.container().select(DataSource.class, new DataSourceLiteral("other")).get());

        assertThat(other.tables()).containsExactly("trade.orders");
        assertThat(other.sequences()).containsExactly("orders_seq");
        assertThat(other.schemas()).containsExactly("trade");
    }
}
