package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.NotDisposableException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Tests that were pointed at what may be the real database. Nobody answers at that address, so a connection would take long.
 */
class GuardTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("drop-and-create")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:tcp://192.0.2.1/~/real;PASSWORD=tiger")
            .assertException(failure -> assertThat(failure)
                    .hasToString(NotDisposableException.class.getName() + ": " + failure.getMessage())
                    .hasMessageContainingAll("persistence unit '<default>'",
                            "'jdbc:h2:tcp://192.0.2.1/~/real;PASSWORD=***'", "quarkus.datasource.jdbc.url",
                            "quarkus.unmanaged.disposable-urls"));

    @Test
    void application_doesNotStart() {
        Assertions.fail("The application started");
    }
}
