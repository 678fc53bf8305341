package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkus.test.QuarkusUnitTest;

/** What production does, too: the tables of other services are none of ours. */
class FlipNeverTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("drop-and-create")
            .overrideConfigKey("quarkus.unmanaged.flip", "never")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.create-schemas", "true");

    @Inject
    EarlyBird earlyBird;

    @Test
    void tablesOfOtherServices_areNotCreated() {
        assertThat(earlyBird.found().tables()).containsExactlyInAnyOrder("holding", "holding_venue");
    }

    @Test
    void schemaThatOnlyTheyAreIn_isNotCreated() {
        assertThat(earlyBird.found().schemas()).isEmpty();
    }

    @Test
    void sequenceThatOnlyTheyUse_isNotCreated() {
        assertThat(earlyBird.found().sequences()).containsExactly("holding_seq");
    }

    @Test
    void foreignKeysToThem_areNotCreated() {
        assertThat(earlyBird.found().foreignKeys()).containsExactly("holding_venue to holding");
    }
}
