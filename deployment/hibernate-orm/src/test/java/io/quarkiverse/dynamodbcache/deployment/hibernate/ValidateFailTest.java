package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkus.test.QuarkusUnitTest;

/** The schema is validated, and the tables of the other service are missing. */
class ValidateFailTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("validate")
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.unmanaged.validate", "fail")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:validate;INIT=" + BourseApplication.OWN_TABLES)
            .assertException(failure -> assertThat(failure).rootCause()
                    .hasMessageContaining("missing table [exchange.share]"));

    @Test
    void application_doesNotStart() {
        Assertions.fail("The application started");
    }
}
