package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

class RefusedTableTest {

    @Test
    void endpoint_isNamedWithoutItsPassword() {
        TableSettings settings = new TableSettings("shop", TableCreation.values()[0], Billing.values()[0], 1, 1);

        assertThatThrownBy(() -> new RefusedTable(settings, "https://key:tiger@dynamodb.acme.com").setUp().await()
                .atMost(Duration.ofSeconds(10)))
                .hasMessageContaining("'https://key:***@dynamodb.acme.com'").hasMessageNotContaining("tiger");
    }
}
