package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.NotDisposableException;
import io.quarkus.test.QuarkusUnitTest;

/** The URL names this machine, but the properties beside it lead to another one. */
class GuardOfPropertiesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("drop-and-create")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:tcp://localhost:1/mem:bourse")
            .overrideConfigKey("quarkus.datasource.jdbc.additional-jdbc-properties.socksProxyHost", "bastion.acme.com")
            .assertException(failure -> assertThat(failure)
                    .hasToString(NotDisposableException.class.getName() + ": " + failure.getMessage())
                    .hasMessageContaining("'jdbc:h2:tcp://localhost:1/mem:bourse' with the properties socksProxyHost"));

    @Test
    void application_doesNotStart() {
        Assertions.fail("The application started");
    }
}
