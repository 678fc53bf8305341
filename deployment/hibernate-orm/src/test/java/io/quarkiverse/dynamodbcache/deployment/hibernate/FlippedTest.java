package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.BourseApplication;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.EarlyBird;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Share;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;

/** Under test, where Hibernate creates the schema. */
class FlippedTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BourseApplication.with("drop-and-create");

    @Inject
    EarlyBird earlyBird;

    @Inject
    EntityManager entities;

    @Test
    void tablesOfAllEntities_areThereBeforeAnyBeanStarts() {
        assertThat(earlyBird.found().tables()).containsExactlyInAnyOrder("holding", "holding_venue", "exchange.share",
                "exchange.share_text", "exchange.share_tag", "exchange.share_venue", "exchange.venue");
    }

    @Test
    void theirSchemaAndSequences_areThereToo() {
        assertThat(earlyBird.found().schemas()).containsExactly("exchange");
        assertThat(earlyBird.found().sequences()).containsExactlyInAnyOrder("holding_seq", "exchange.share_numbers");
    }

    @Test
    void foreignKeysToThem_areAsMapped() {
        assertThat(earlyBird.found().foreignKeys()).contains("holding to share", "holding_venue to venue");
    }

    @Test
    void row_isWrittenAndRead() {
        Share share = new Share();
        share.name = "ACME";
        QuarkusTransaction.requiringNew().run(() -> entities.persist(share));

        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.find(Share.class, share.id).name)).isEqualTo("ACME");
    }
}
