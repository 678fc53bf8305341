package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static io.quarkiverse.dynamodbcache.testing.internal.sql.FakeSessions.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.testing.internal.sql.DisposableUnits.Database;

class DisposableUnitsTest {

    private static DisposableUnits at(String url, String... listed) {
        return at(new Database(url, Map.of()), listed);
    }

    private static DisposableUnits at(Database database, String... listed) {
        return new DisposableUnits(() -> List.of(unit("orders")), new DisposableUrls(List.of(listed)), unit -> database);
    }

    @Test
    void databaseElsewhere_isNotEmptied() {
        DisposableUnits units = at("jdbc:postgresql://db.example.com/orders?password=secret");

        assertThat(units.all()).isEmpty();
        assertThatThrownBy(units::check).isInstanceOf(IllegalStateException.class).hasMessageContaining("'orders'")
                .hasMessageContaining("'jdbc:postgresql://db.example.com/orders?password=***'")
                .hasMessageContaining("quarkus.unmanaged.disposable-urls");
    }

    @Test
    void databaseThatAPropertyLeadsTo_isNotEmptied() {
        DisposableUnits units = at(new Database("jdbc:postgresql:///orders", Map.of("cloudSqlInstance", "a:b:c")));

        assertThat(units.all()).isEmpty();
        assertThatThrownBy(units::check).isInstanceOf(IllegalStateException.class).hasMessageContaining("'orders'");
    }

    @Test
    void databaseInMemoryOrHereOrListed_mayBeEmptied() {
        assertThatCode(() -> {
            at("jdbc:h2:mem:orders").check();
            at("jdbc:postgresql://localhost:5432/orders").check();
            at("jdbc:postgresql://ci.example.com/orders", "jdbc:postgresql://ci.example.com/*").check();
        }).doesNotThrowAnyException();
    }
}
