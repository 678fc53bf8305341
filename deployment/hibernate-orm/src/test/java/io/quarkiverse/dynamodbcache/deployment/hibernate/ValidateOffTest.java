package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** The schema is validated, and the tables of the other service are missing. */
class ValidateOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("validate")
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.unmanaged.validate", "off")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:validate;INIT=" + BourseApplication.OWN_TABLES)
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.dynamodbcache.runtime"))
            .assertLogRecords(records -> assertThat(records).isEmpty());

    @Inject
    EarlyBird earlyBird;

    @Test
    void application_startsAndSaysNothing() {
        assertThat(earlyBird.found().tables()).doesNotContain("exchange.share");
    }
}
