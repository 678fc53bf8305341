package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTypesTest {

    @Test
    void names_areThoseOfPublicTypesAndPrimitives() {
        assertThat(KeyTypes.names())
                .contains("int", "boolean", "java.lang.Integer", "java.lang.String", "java.util.UUID", "java.time.ZoneId",
                        "java.time.ZoneOffset", "java.util.Optional", "java.lang.Class", "io.quarkus.cache.CompositeCacheKey",
                        "io.quarkus.cache.DefaultCacheKey")
                .doesNotContain("java.time.ZoneRegion", "[B", "java.lang.Object", "java.lang.Number");
    }

    @Test
    void interfaceNames_areThoseThatDefineEquality() {
        assertThat(KeyTypes.interfaceNames())
                .containsExactly("java.util.List", "java.util.Map", "java.util.Map$Entry", "java.util.Set");
    }
}
