package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class ValueTypesProcessorTest {

    @ParameterizedTest
    @ValueSource(classes = { TypeVariable.class, RawUni.class, AnyObject.class, UniOfVariable.class, ListOfVariable.class })
    void typeThatDoesNotSayWhatToReadBack_isAMistake(Class<?> application) {
        SmallBuild build = SmallBuild.of(application);

        assertThat(build.valueTypes()).isEmpty();
        assertThat(build.mistakes()).hasSize(1).first()
                .isInstanceOf(UnknownValueTypeException.class)
                .extracting(Throwable::getMessage).asString()
                .contains("Cache 'prices'")
                .contains(application.getName() + "#load")
                .contains("quarkus.cache.dynamodb.\"prices\".value-type");
    }

    @Test
    void asynchronousMethods_areOfTheTypeTheCallerHasInTheEnd() {
        assertThat(SmallBuild.of(Asynchronous.class).valueTypes().get("prices")).containsExactly(
                "java.lang.Integer", "java.lang.String", "java.util.List<java.lang.Long>");
    }

    @Test
    void plainMethods_areOfTheTypeTheyReturn() {
        assertThat(SmallBuild.of(Plain.class).valueTypes().get("prices")).containsExactly(
                "byte[]", "int", Price.class.getName() + "[][]", "java.util.Optional<java.lang.String>");
    }

    @Test
    void methodsOfASecondClass_joinThoseOfTheFirst() {
        assertThat(SmallBuild.of(Plain.class, Asynchronous.class).valueTypes())
                .isEqualTo(SmallBuild.of(Asynchronous.class, Plain.class).valueTypes());
    }

    @Test
    void wildcards_areOfTheirBound() {
        SmallBuild build = SmallBuild.of(Wildcards.class);

        assertThat(build.valueTypes().get("prices")).containsExactly(Price.class.getName());
        assertThat(build.mistakes()).singleElement().isInstanceOf(UnknownValueTypeException.class);
    }

    @Test
    void configuredType_winsOverTheMethods() {
        SmallBuild build = SmallBuild.of(Plain.class, TypeVariable.class).withValueType("java.lang.Number");

        assertThat(build.valueTypes().get("prices")).containsExactly("java.lang.Number");
        assertThat(build.mistakes()).isEmpty();
    }

    @Test
    void methodThatMakesAGenericOneConcrete_isAskedInsteadOfItsBridge() {
        SmallBuild build = SmallBuild.of(Generic.class, Concrete.class);

        assertThat(build.valueTypes().get("prices")).containsExactly(Price.class.getName());
        assertThat(build.mistakes()).isEmpty();
    }

    @Test
    void whatQuarkusRefusesOrIgnoresItself_isLeftToIt() {
        SmallBuild build = SmallBuild.of(OfOthers.class);

        assertThat(build.valueTypes()).isEmpty();
        assertThat(build.mistakes()).isEmpty();
    }

    record Price(String product) {
    }

    interface TypeVariable {
        @CacheResult(cacheName = "prices")
        <T> T load(String key);
    }

    @SuppressWarnings("rawtypes")
    interface RawUni {
        @CacheResult(cacheName = "prices")
        Uni load(String key);
    }

    interface AnyObject {
        @CacheResult(cacheName = "prices")
        Object load(String key);
    }

    interface UniOfVariable {
        @CacheResult(cacheName = "prices")
        <T> Uni<T> load(String key);
    }

    interface ListOfVariable {
        @CacheResult(cacheName = "prices")
        <T> List<T> load(String key);
    }

    interface Asynchronous {
        @CacheResult(cacheName = "prices")
        Uni<String> uni(String key);

        @CacheResult(cacheName = "prices")
        CompletionStage<Integer> stage(String key);

        @CacheResult(cacheName = "prices")
        CompletableFuture<List<Long>> future(String key);
    }

    interface Wildcards {
        @CacheResult(cacheName = "prices")
        Uni<? extends Price> some(String key);

        @CacheResult(cacheName = "prices")
        Uni<?> any(String key);
    }

    interface Plain {
        @CacheResult(cacheName = "prices")
        int primitive(String key);

        @CacheResult(cacheName = "prices")
        byte[] bytes(String key);

        @CacheResult(cacheName = "prices")
        Price[][] arrays(String key);

        @CacheResult(cacheName = "prices")
        Optional<String> optional(String key);
    }

    abstract static class Generic<T> {
        abstract T load(String key);
    }

    static class Concrete extends Generic<Price> {
        @Override
        @CacheResult(cacheName = "prices")
        Price load(String key) {
            return new Price(key);
        }
    }

    interface OfOthers {
        @CacheResult(cacheName = "prices")
        void nothing(String key);

        @CacheResult(cacheName = "prices")
        Multi<Object> many(String key);

        @CacheResult(cacheName = "a cache of another type")
        Object load(String key);
    }
}
