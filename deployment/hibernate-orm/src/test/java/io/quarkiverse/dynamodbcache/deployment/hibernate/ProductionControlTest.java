package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse.Snapshot;
import io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse.Warehouse;
import io.quarkus.test.QuarkusProdModeTest;

/** The control of {@link ProductionTest}: the same application, where nothing is unmanaged. That test would notice. */
class ProductionControlTest {

    private static final Warehouse WAREHOUSE = Warehouse.seeded();

    @RegisterExtension
    static final QuarkusProdModeTest APPLICATION = WAREHOUSE.application("drop-and-create");

    @Test
    void managedTables_areReplaced() {
        assertThat(APPLICATION.getExitCode()).as(APPLICATION.getStartupConsoleOutput()).isZero();

        Snapshot before = WAREHOUSE.before();
        Snapshot after = WAREHOUSE.after();
        assertThat(after.rows()).isEmpty();
        assertThat(after.columns()).isNotEqualTo(before.columns());
        assertThat(after.sequence()).isNotEqualTo(before.sequence());
    }
}
