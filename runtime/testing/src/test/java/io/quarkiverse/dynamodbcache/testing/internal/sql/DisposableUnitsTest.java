package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;

class DisposableUnitsTest {

    private static DisposableUnits listed(String... urls) {
        return new DisposableUnits(List::of, new DisposableUrls(List.of(urls)));
    }

    @Test
    void databaseElsewhere_isNotEmptied() {
        assertThatThrownBy(() -> listed().check("orders", "jdbc:postgresql://db.example.com/orders"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("'orders'")
                .hasMessageContaining("quarkus.unmanaged.disposable-urls");
    }

    @Test
    void databaseInMemoryOrHereOrListed_mayBeEmptied() {
        assertThatCode(() -> {
            listed().check("orders", "jdbc:h2:mem:orders");
            listed().check("orders", "jdbc:postgresql://localhost:5432/orders");
            listed("jdbc:postgresql://ci.example.com/*").check("orders", "jdbc:postgresql://ci.example.com/orders");
        }).doesNotThrowAnyException();
    }
}
