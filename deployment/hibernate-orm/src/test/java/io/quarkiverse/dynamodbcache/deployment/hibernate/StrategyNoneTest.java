package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** Under test, where something else than Hibernate creates the schema, and knows only its own tables. */
class StrategyNoneTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("none");

    @Inject
    EarlyBird earlyBird;

    @Test
    void onlyTheTablesOfOtherServices_areCreated_beforeAnyBeanStarts() {
        assertThat(earlyBird.found().tables()).containsExactlyInAnyOrder("exchange.share", "exchange.share_text",
                "exchange.share_tag", "exchange.share_venue", "exchange.venue");
        assertThat(earlyBird.found().sequences()).containsExactly("exchange.share_numbers");
        assertThat(earlyBird.found().schemas()).containsExactly("exchange");
    }
}
