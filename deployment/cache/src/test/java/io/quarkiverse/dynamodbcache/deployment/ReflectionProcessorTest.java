package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.types.TypeParser;

class ReflectionProcessorTest {

    private static final String PRICE = Price.class.getName();

    @Test
    void value_isKeptWithAllItsGenericsAreMadeOf() {
        assertThat(keptFor("java.util.Map<java.lang.String, java.util.List<? extends " + PRICE + ">[]>"))
                .containsExactly("java.util.Map", "java.lang.String", "java.util.List", PRICE);
    }

    @Test
    void arrayOfValues_isKeptAsWhatItHolds() {
        assertThat(keptFor(PRICE + "[][]")).containsExactly(PRICE);
    }

    @Test
    void primitive_needsNothing() {
        assertThat(keptFor("int", "byte[]")).isEmpty();
    }

    @Test
    void typeOfSeveralCaches_isKeptOnce() {
        assertThat(keptFor(PRICE, PRICE)).containsExactly(PRICE);
    }

    @Test
    void keys_areKeptWithTheirConstructorsAndMethods() {
        ReflectiveClassBuildItem keys = new ReflectionProcessor()
                .keys(new KeyTypesBuildItem(List.of(Size.class, Price.class)));

        assertThat(keys.getClassNames()).containsExactly(PRICE, Size.class.getName());
        assertThat(keys.isConstructors()).isTrue();
        assertThat(keys.isMethods()).isTrue();
    }

    /** One cache for each type. */
    private static List<String> keptFor(String... types) {
        Map<String, List<Type>> byCache = new TreeMap<>();
        for (String type : types) {
            byCache.put("cache " + byCache.size(), List.of(TypeParser.parse(type)));
        }
        List<String> kept = new ArrayList<>();
        new ReflectionProcessor().values(new ReadableTypesBuildItem(new TreeMap<>(byCache)),
                hierarchy -> kept.add(hierarchy.getType().name().toString()));
        return kept;
    }

    record Price(Set<Size> sizes) {
    }

    enum Size {
        SMALL
    }
}
