package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse.Article;
import io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse.Reservation;
import io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse.Warehouse;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** The packaged application under the worst configuration. */
class ProductionTest {

    private static final Warehouse WAREHOUSE = Warehouse.seeded();

    @RegisterExtension
    static final QuarkusProdModeTest APPLICATION = WAREHOUSE.application("drop-and-create")
            .overrideConfigKey("quarkus.unmanaged.entities", Article.class.getName());

    @ProdBuildResults
    @SuppressWarnings("NullAway.Init")
    ProdModeTestResults results;

    @Test
    void tablesOfOtherServices_areAsTheyWere() {
        assertThat(APPLICATION.getExitCode()).as(APPLICATION.getStartupConsoleOutput()).isZero();
        assertThat(WAREHOUSE.after()).isEqualTo(WAREHOUSE.before());
    }

    @Test
    void report_isBesideTheArtefact() {
        assertThat(results.getBuildDir().resolve("unmanaged-entities/hibernate-orm.txt")).content()
                .contains(Article.class.getName(), Reservation.class.getName() + ".article");
    }
}
