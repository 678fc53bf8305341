package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.mail.Mails;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * The register's tables are there already and stay the register's: what a test writes there is neither emptied nor put back.
 */
@QuarkusTest
@TestProfile(NeverFlippedTest.Never.class)
@DataIsolation(Isolation.TRUNCATE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeverFlippedTest {

    @Inject
    Clerk clerk;

    @Inject
    Mails mails;

    @Inject
    Committed committed;

    @Test
    @Order(1)
    void write() {
        clerk.write("of the register");
        mails.send("me@example.com");

        assertThat(clerk.has("of the register")).isTrue();
    }

    @Test
    @Order(2)
    void tableOfTheRegister_isLeftAlone_andOursIsAsAfterStartUp() {
        assertThat(clerk.has("of the register")).isTrue();
        committed.row(Mail.class, "me@example.com").isAbsent();
        committed.row(Mail.class, "operators@example.com").exists();
    }

    public static class Never implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.unmanaged.flip", "never", "quarkus.unmanaged.validate", "off",
                    "quarkus.hibernate-orm.sql-load-script", "no-file",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:foreign;DB_CLOSE_DELAY=-1;INIT=create schema if not exists register\\;"
                            + "create table if not exists register.Label (name varchar primary key)\\;"
                            + "create table if not exists register.Shares (id bigint primary key, owner varchar, amount int)\\;"
                            + "create sequence if not exists register.shares_ids increment 50");
        }
    }
}
