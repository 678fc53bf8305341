package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

class SeveralValueTypesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Shop.class, Book.class, Author.class, Animal.class, Dog.class))
            .overrideConfigKey("quarkus.cache.dynamodb.configured.value-type", Dog.class.getName())
            // Whether the machine is busy is not what is tested.
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M");

    @Inject
    Shop shop;

    @Test
    void twoRecordsOfTheSameShape_areToldApart() {
        shop.book("Emma");
        shop.author("Austen");

        assertThat(shop.book("Emma")).isEqualTo(new Book("Emma")).isNotSameAs(shop.book("Emma"));
        assertThat(shop.author("Austen")).isEqualTo(new Author("Austen"));
    }

    @Test
    void subclassBesideItsSuperclass_comesBackAsItself() {
        shop.dog("Rex");
        shop.animal("Tweety");
        shop.animalThatIsADog("Bello");

        assertThat(shop.dog("Rex")).isExactlyInstanceOf(Dog.class).hasFieldOrPropertyWithValue("tricks", 3);
        assertThat(shop.animal("Tweety")).isExactlyInstanceOf(Animal.class);
        assertThat(shop.animalThatIsADog("Bello")).isExactlyInstanceOf(Dog.class).hasFieldOrPropertyWithValue("tricks", 3);
        assertThat(shop.loads()).isEqualTo(3);
    }

    @Test
    void configuredType_isReadBackWhateverTheMethodsReturn() {
        shop.configured("Rex");

        assertThat(shop.configured("Rex")).isExactlyInstanceOf(Dog.class).hasFieldOrPropertyWithValue("tricks", 3);
    }

    record Book(String name) {
    }

    record Author(String name) {
    }

    static class Animal {
        public String name = "";
    }

    static class Dog extends Animal {
        public int tricks;
    }

    @ApplicationScoped
    static class Shop {

        private int loads;

        int loads() {
            return loads;
        }

        @CacheResult(cacheName = "shop")
        Book book(String name) {
            return new Book(name);
        }

        @CacheResult(cacheName = "shop")
        Author author(String name) {
            return new Author(name);
        }

        @CacheResult(cacheName = "animals")
        Animal animal(String name) {
            loads++;
            return named(new Animal(), name);
        }

        @CacheResult(cacheName = "animals")
        Animal animalThatIsADog(String name) {
            loads++;
            return trained(name);
        }

        @CacheResult(cacheName = "animals")
        Dog dog(String name) {
            loads++;
            return trained(name);
        }

        @CacheResult(cacheName = "configured")
        Object configured(String name) {
            return trained(name);
        }

        private static Dog trained(String name) {
            Dog dog = named(new Dog(), name);
            dog.tricks = 3;
            return dog;
        }

        private static <A extends Animal> A named(A animal, String name) {
            animal.name = Objects.requireNonNull(name);
            return animal;
        }
    }
}
