package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Existing;
import io.quarkus.test.QuarkusUnitTest;

/** The other service has a foreign key to a table of this application, which drops and creates its tables, as in production. */
class ReferredTableTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Desk.class, Chair.class, Trade.class, Existing.class))
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "drop-and-create")
            .overrideConfigKey("quarkus.devservices.enabled", "false")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:referred;DB_CLOSE_DELAY=-1;INIT=" + String.join(
                    "\\;", "create sequence if not exists desk_seq start with 51 increment by 50",
                    "create table if not exists desk(id bigint primary key)",
                    "create table if not exists trade(id bigint primary key, desk_id bigint references desk)",
                    "merge into desk values(1)", "merge into trade values(1, 1)"))
            .setLogRecordPredicate(log -> log.getLoggerName().endsWith("ReferredTables"))
            .assertLogRecords(logs -> assertThat(logs).extracting(log -> String.join(" ", log.getMessage(),
                    String.valueOf(log.getParameters()[0]), String.valueOf(log.getParameters()[1])).toLowerCase(Locale.ROOT))
                    .singleElement().asString().contains("is not dropped", "desk", "trade"));

    @Inject
    DataSource dataSource;

    @Test
    void foreignKeyOfTheOtherService_stays_andSoDoTheTableAndItsNumbers() {
        Existing found = Existing.in(dataSource);

        assertThat(found.foreignKeys()).contains("trade to desk");
        assertThat(found.tables()).containsExactlyInAnyOrder("desk", "chair", "trade");
        assertThat(found.sequences()).contains("desk_seq", "chair_seq");
    }

    @Entity(name = "Desk")
    static class Desk {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        public @Nullable Long id;
    }

    @Entity(name = "Chair")
    static class Chair {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        public @Nullable Long id;

        @ManyToOne
        public @Nullable Desk desk;
    }

    @Unmanaged
    @Entity(name = "Trade")
    static class Trade {

        @Id
        public long id;

        @ManyToOne
        public @Nullable Desk desk;
    }
}
