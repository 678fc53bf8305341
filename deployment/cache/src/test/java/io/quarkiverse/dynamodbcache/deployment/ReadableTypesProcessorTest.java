package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.cache.CacheResult;

class ReadableTypesProcessorTest {

    @ParameterizedTest
    @ValueSource(strings = { "com.acme.Prise", "java.util.List<", "java.util.List<com.acme.Prise>", "" })
    void typeThatIsNotThere_isAMistake(String type) {
        SmallBuild build = SmallBuild.of().withValueType(type);
        build.readableTypes();

        assertThat(build.mistakes()).hasSize(1).first()
                .isInstanceOf(UnreadableTypeException.class)
                .extracting(Throwable::getMessage).asString()
                .contains("Cache 'prices': '" + type + "'")
                .contains("quarkus.cache.dynamodb.\"prices\".value-type");
    }

    @ParameterizedTest
    @ValueSource(classes = { TwoLists.class, TwoArraysOfLists.class })
    void typesThatDifferInTheirGenericsOnly_areAMistake(Class<?> application) {
        SmallBuild build = SmallBuild.of(application);
        build.readableTypes();

        assertThat(build.mistakes()).hasSize(1).first()
                .isInstanceOf(AmbiguousValueTypesException.class)
                .extracting(Throwable::getMessage).asString()
                .contains("Cache 'prices'")
                .contains("java.util.List<java.lang.Integer>", "java.util.List<java.lang.String>")
                .contains("quarkus.cache.dynamodb.\"prices\".value-type");
    }

    @Test
    void oneTypeForAllThatAreAmbiguous_mendsIt() {
        SmallBuild build = SmallBuild.of(TwoLists.class).withValueType("java.util.List<java.lang.Object>");

        assertThat(build.readableTypes().get("prices")).extracting(Type::getTypeName)
                .containsExactly("java.util.List<java.lang.Object>");
        assertThat(build.mistakes()).isEmpty();
    }

    @Test
    void types_areInTheOrderOfTheirNames() {
        SmallBuild build = SmallBuild.of(Several.class);

        assertThat(build.readableTypes().get("prices")).extracting(Type::getTypeName).containsExactly(
                "int", A.class.getName(), B.class.getName() + "[]", "java.lang.String", "java.util.List<java.lang.Number>");
        assertThat(build.mistakes()).isEmpty();
    }

    record A(int a) {
    }

    record B(int b) {
    }

    interface TwoLists {
        @CacheResult(cacheName = "prices")
        List<String> names(String key);

        @CacheResult(cacheName = "prices")
        List<Integer> numbers(String key);
    }

    interface TwoArraysOfLists {
        @CacheResult(cacheName = "prices")
        List<String>[] names(String key);

        @CacheResult(cacheName = "prices")
        List<Integer>[] numbers(String key);
    }

    interface Several {
        @CacheResult(cacheName = "prices")
        List<Number> list(String key);

        @CacheResult(cacheName = "prices")
        B[] b(String key);

        @CacheResult(cacheName = "prices")
        String text(String key);

        @CacheResult(cacheName = "prices")
        A a(String key);

        @CacheResult(cacheName = "prices")
        int primitive(String key);
    }
}
