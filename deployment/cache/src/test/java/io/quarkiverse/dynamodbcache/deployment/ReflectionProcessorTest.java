package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.types.TypeParser;

class ReflectionProcessorTest {

    private static final String PRICE = Price.class.getName();
    private static final String SIZE = Size.class.getName();
    private static final CombinedIndexBuildItem NO_APPLICATION = new CombinedIndexBuildItem(
            new Indexer().complete(), new Indexer().complete());

    @Test
    void value_isKeptWithAllItIsMadeOf() {
        assertThat(keptFor("java.util.Map<java.lang.String, java.util.List<? extends " + PRICE + ">[]>"))
                .containsExactly(PRICE, SIZE, "[Ljava.util.List;");
    }

    @Test
    void arrayOfValues_isKeptWithWhatItHolds() {
        assertThat(keptFor(PRICE + "[][]")).containsExactly(PRICE, SIZE, "[L" + PRICE + ";", "[[L" + PRICE + ";");
    }

    @Test
    void primitive_needsNothing() {
        assertThat(keptFor("int", "byte[]")).isEmpty();
    }

    @Test
    void typeOfSeveralCaches_isKeptOnce() {
        assertThat(keptFor(PRICE, PRICE)).containsExactly(PRICE, SIZE);
    }

    @Test
    void keys_areKeptWithTheirConstructorsAndMethods() {
        List<ReflectiveClassBuildItem> kept = new ArrayList<>();
        new ReflectionProcessor().keys(new KeyTypesBuildItem(List.of(Size.class, Price.class)), NO_APPLICATION, kept::add);

        assertThat(kept).anySatisfy(keys -> {
            assertThat(keys.getClassNames()).containsExactly(PRICE, SIZE);
            assertThat(keys.isConstructors()).isTrue();
            assertThat(keys.isMethods()).isTrue();
        });
    }

    /** One cache for each type. */
    private static List<String> keptFor(String... types) {
        Map<String, List<Type>> byCache = new TreeMap<>();
        for (String type : types) {
            byCache.put("cache " + byCache.size(), List.of(TypeParser.parse(type)));
        }
        List<String> kept = new ArrayList<>();
        new ReflectionProcessor().values(new ReadableTypesBuildItem(new TreeMap<>(byCache)), NO_APPLICATION,
                hierarchy -> kept.add(hierarchy.getType().name().toString()),
                arrays -> kept.addAll(arrays.getClassNames()));
        return kept;
    }

    record Price(Set<Size> sizes) {
    }

    enum Size {
        SMALL
    }
}
