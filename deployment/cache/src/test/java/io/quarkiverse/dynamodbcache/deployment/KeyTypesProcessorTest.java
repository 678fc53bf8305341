package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.CacheResult;

class KeyTypesProcessorTest {

    @ParameterizedTest
    @ValueSource(classes = { PlainObject.class, InRecord.class, InList.class, InMap.class, InOptional.class, InArray.class,
            InGenericRecord.class, OfInvalidation.class, OfRepeatedInvalidation.class, Marked.class })
    void parameterWithoutAStableForm_isAMistake(Class<?> application) {
        SmallBuild build = SmallBuild.of(application);
        build.keyTypes();

        assertThat(build.mistakes()).hasSize(1).first()
                .isInstanceOf(UnstableKeyTypeException.class)
                .extracting(Throwable::getMessage).asString()
                .contains("Cache 'prices'")
                .contains("'key' of " + application.getName() + "#load")
                .contains(Customer.class.getName() + " has no stable form")
                .contains("@CacheKey", "keyGenerator", "record");
    }

    @Test
    void collectionThatEqualsNoOther_isAMistake() {
        SmallBuild build = SmallBuild.of(Queue.class);
        build.keyTypes();

        assertThat(build.mistakes()).hasSize(1).first().extracting(Throwable::getMessage).asString()
                .contains("java.util.ArrayDeque has no stable form");
    }

    @Test
    void severalMistakes_areAllReported() {
        SmallBuild build = SmallBuild.of(InRecord.class, PlainObject.class, SameRecordAgain.class);
        build.keyTypes();

        assertThat(build.mistakes()).extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains(InRecord.class.getName()),
                        message -> assertThat(message).contains(PlainObject.class.getName()),
                        message -> assertThat(message).contains(SameRecordAgain.class.getName()));
    }

    @ParameterizedTest
    @ValueSource(classes = { Unmarked.class, Generated.class, Shown.class, TypeVariable.class, OfAnotherType.class,
            OfClass.class, OfTypedId.class })
    void whatIsNoMistake_isNotReported(Class<?> application) {
        SmallBuild build = SmallBuild.of(application);
        build.keyTypes();

        assertThat(build.mistakes()).isEmpty();
    }

    @Test
    void recordsAndEnums_areKnownWithWhatTheyHold() {
        SmallBuild build = SmallBuild.of(Known.class);

        assertThat(build.keyTypes()).containsExactly(Size.class, Tree.class, TimeUnit.class);
        assertThat(build.mistakes()).isEmpty();
    }

    static class Customer {
    }

    record Order(Customer customer) {
    }

    record Pair<A, B>(A left, B right) {
    }

    /** A common pattern: the type argument is for the compiler only. */
    record Id<T>(String value) {
    }

    enum Size {
        SMALL
    }

    record Tree(Size size, Optional<Tree> child) {
    }

    interface PlainObject {
        @CacheResult(cacheName = "prices")
        String load(Customer key);
    }

    interface InRecord {
        @CacheResult(cacheName = "prices")
        String load(Order key);
    }

    interface SameRecordAgain {
        @CacheResult(cacheName = "prices")
        String load(Order key);
    }

    interface InList {
        @CacheResult(cacheName = "prices")
        String load(List<Customer> key);
    }

    interface InMap {
        @CacheResult(cacheName = "prices")
        String load(Map<String, List<Customer>> key);
    }

    interface InOptional {
        @CacheResult(cacheName = "prices")
        String load(Optional<Customer> key);
    }

    interface InArray {
        @CacheResult(cacheName = "prices")
        String load(Customer[][] key);
    }

    interface InGenericRecord {
        @CacheResult(cacheName = "prices")
        String load(Pair<String, Customer> key);
    }

    interface OfInvalidation {
        @CacheInvalidate(cacheName = "prices")
        String load(Customer key);
    }

    interface OfRepeatedInvalidation {
        @CacheInvalidate(cacheName = "others")
        @CacheInvalidate(cacheName = "prices")
        String load(Customer key);
    }

    interface Marked {
        @CacheResult(cacheName = "prices")
        String load(@CacheKey Customer key, Customer other);
    }

    interface Queue {
        @CacheResult(cacheName = "prices")
        String load(ArrayDeque<String> key);
    }

    interface Unmarked {
        @CacheResult(cacheName = "prices")
        String load(@CacheKey String key, Customer other);
    }

    interface Generated {
        @CacheResult(cacheName = "prices", keyGenerator = FirstName.class)
        String load(Customer key);
    }

    interface Shown {
        @CacheResult(cacheName = "prices")
        String load(Object any, CharSequence text, Number number, List<?> list, Iterable<String> all);
    }

    interface TypeVariable {
        @CacheResult(cacheName = "prices")
        <T> String load(T any, List<T> list);
    }

    interface OfAnotherType {
        @CacheResult(cacheName = "a cache of another type")
        String load(Customer key);
    }

    interface OfClass {
        @CacheResult(cacheName = "prices")
        String load(Class<Customer> key);
    }

    interface OfTypedId {
        @CacheResult(cacheName = "prices")
        String load(Id<Customer> key);
    }

    interface Known {
        @CacheResult(cacheName = "prices")
        String load(List<Tree> trees, TimeUnit unit);
    }

    static class FirstName implements CacheKeyGenerator {
        @Override
        public Object generate(Method method, Object... parameters) {
            return "Ada";
        }
    }
}
