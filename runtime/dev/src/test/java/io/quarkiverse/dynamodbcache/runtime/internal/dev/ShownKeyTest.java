package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;

class ShownKeyTest {

    private static ShownKey shown(Object key) {
        return ShownKey.of(() -> Optional.of(key), "encoded");
    }

    @Test
    void keys_areToldByTextAndType() {
        assertThat(shown("1")).isEqualTo(new ShownKey("1", "String"));
        assertThat(shown(1L)).isEqualTo(new ShownKey("1", "Long"));
        assertThat(shown(new DefaultCacheKey("books"))).isEqualTo(new ShownKey("(no arguments)", ""));
        assertThat(shown(new CompositeCacheKey("a", null))).isEqualTo(new ShownKey("a, null", "String, null"));
        assertThat(shown(new int[] { 1, 2 })).isEqualTo(new ShownKey("[1, 2]", "int[]"));
    }

    @Test
    void keyOfAnUnknownType_isShownAsItIsStored() {
        assertThat(ShownKey.of(Optional::empty, "r(com.acme.Gone,i:1)"))
                .isEqualTo(new ShownKey("r(com.acme.Gone,i:1)", "as it is stored"));
    }

    @Test
    void keyThatFailsToTellItself_isShownAsItIsStored() {
        ShownKey stored = new ShownKey("encoded", "as it is stored");

        assertThat(shown(new CompositeCacheKey("a", new Silent("b")))).isEqualTo(stored);
        assertThat(ShownKey.of(() -> {
            throw new IllegalStateException("its KeyFunction does not know it");
        }, "encoded")).isEqualTo(stored);
    }

    record Silent(String text) {

        @Override
        public String toString() {
            throw new UnsupportedOperationException("not for logs");
        }
    }

    @Test
    void longKey_isCut() {
        assertThat(shown("k".repeat(2_000)).text()).hasSize(301).endsWith("k…");
    }
}
