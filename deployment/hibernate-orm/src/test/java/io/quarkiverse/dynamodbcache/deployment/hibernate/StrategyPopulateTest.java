package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** Under test, where Hibernate runs the import script and nothing else: one of its actions that create nothing. */
class StrategyPopulateTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("none")
            .overrideConfigKey(
                    "quarkus.hibernate-orm.unsupported-properties.\"jakarta.persistence.schema-generation.database.action\"",
                    "populate");

    @Inject
    EarlyBird earlyBird;

    @Test
    void tablesOfOtherServices_areCreated() {
        assertThat(earlyBird.found().tables()).contains("exchange.share", "exchange.venue");
    }
}
