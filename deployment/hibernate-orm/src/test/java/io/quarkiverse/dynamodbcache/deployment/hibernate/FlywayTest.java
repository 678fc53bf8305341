package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** Flyway creates the tables of the application, Hibernate only looks at them, and an import script is for production alone. */
class FlywayTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("validate", root -> root
            .addAsResource(new StringAsset(BourseApplication.OWN_TABLES.replace("\\;", ";\n")), "db/migration/V1__own.sql")
            .addAsResource(new StringAsset("insert into exchange.venue(code) values ('imported');"), "import.sql"))
            .overrideConfigKey("quarkus.flyway.migrate-at-start", "true");

    @Inject
    EarlyBird earlyBird;

    @Test
    void tablesOfOtherServices_areAddedToThoseOfTheMigrations_beforeTheSchemaIsValidated() {
        assertThat(earlyBird.found().tables()).containsExactlyInAnyOrder("flyway_schema_history", "holding", "holding_venue",
                "exchange.share", "exchange.share_text", "exchange.share_tag", "exchange.share_venue", "exchange.venue");
    }

    @Test
    void importScript_isNotRun() {
        assertThat(earlyBird.rowsOf("exchange.venue")).isZero();
    }
}
