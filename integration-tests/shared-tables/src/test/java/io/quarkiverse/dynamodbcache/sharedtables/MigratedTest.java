package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.RepeatedTest;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.mail.Mails;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Remark;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * Migrations make our tables, and put rows into them; Hibernate makes those of the register, as no migration of ours would.
 * What each repetition does would be seen by the next one.
 */
@QuarkusTest
@TestProfile(MigratedTest.Migrations.class)
@DataIsolation(Isolation.TRUNCATE)
class MigratedTest {

    @Inject
    EntityManager em;

    @Inject
    Register register;

    @Inject
    Mails mails;

    @Inject
    Committed committed;

    @Inject
    Flyway flyway;

    @Inject
    @FlywayDataSource("mail")
    Flyway mailFlyway;

    @RepeatedTest(3)
    void rowsOfTheMigrations_areThere_untilTheTestDeletesThem() {
        committed.row(Remark.class, 1L).has("text", "Migrated");
        committed.row(Remark.class, 2L).has("text", "Migrated as well");
        committed.row(Mail.class, "migrated@example.com").exists();
        committed.row(Mail.class, "operators@example.com").exists();

        QuarkusTransaction.requiringNew().run(() -> {
            em.createQuery("delete from Remark").executeUpdate();
        });
        committed.row(Remark.class, 1L).isAbsent();
    }

    /** Also what import.sql holds: it was not run at start-up, but Hibernate does so where it empties tables. */
    @RepeatedTest(3)
    void tablesOfTheRegister_areThere_andEmpty() {
        assertThat(register.total()).isZero();

        Shares shares = new Shares("Carol", 1);
        QuarkusTransaction.requiringNew().run(() -> em.persist(shares));
        register.remark(shares.getId(), "As an identity that was not yet taken");
        mails.send("carol@example.com");

        committed.row(Shares.class, shares.getId()).exists();
    }

    @RepeatedTest(3)
    void historyOfTheMigrations_isLeftAlone() {
        flyway.validate();
        mailFlyway.validate();

        assertThat(flyway.info().applied()).hasSize(1);
        assertThat(mailFlyway.info().applied()).hasSize(1);
    }

    public static class Migrations implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:migrated-register;DB_CLOSE_DELAY=-1",
                    "quarkus.flyway.migrate-at-start", "true",
                    "quarkus.flyway.locations", "migrations/register",
                    "quarkus.hibernate-orm.schema-management.strategy", "validate",
                    "quarkus.datasource.mail.jdbc.url", "jdbc:h2:mem:migrated-mail;DB_CLOSE_DELAY=-1",
                    "quarkus.flyway.mail.migrate-at-start", "true",
                    "quarkus.flyway.mail.locations", "migrations/mail",
                    "quarkus.hibernate-orm.mail.schema-management.strategy", "none");
        }
    }
}
