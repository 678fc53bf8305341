package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** The schema is validated, and the tables of the other service are missing. */
class ValidateWarnTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("validate")
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.unmanaged.validate", "warn")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:validate;INIT=" + BourseApplication.OWN_TABLES)
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.dynamodbcache.runtime"))
            .assertLogRecords(records -> assertThat(records).singleElement()
                    .satisfies(record -> assertThat(new PatternFormatter("%s").format(record))
                            .contains("missing table [exchange.share", "quarkus.unmanaged.validate=warn")));

    @Inject
    EarlyBird earlyBird;

    @Test
    void application_startsAndSaysSo() {
        assertThat(earlyBird.found().tables()).doesNotContain("exchange.share");
    }
}
