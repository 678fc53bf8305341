package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Classes an application could cache, and a mapper as Quarkus makes it. */
final class SampleValues {

    private SampleValues() {
    }

    static ObjectMapper mapper() {
        return JsonMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    static ValueCodec codec(Type... types) {
        return codec(mapper(), types);
    }

    static ValueCodec codec(ObjectMapper mapper, Type... types) {
        return ValueCodec.of("books", List.of(types), () -> mapper);
    }

    record Book(@Nullable String title, int pages) {
    }

    record Price(int cents) {
    }

    interface Named {

        String name();
    }

    record Novel(String name) implements Named {
    }

    record Pair<A, B>(A first, B second) {
    }

    /** An ordinary class, with properties. */
    static final class Person {

        private String name = "";
        private List<Book> books = List.of();

        Person() {
        }

        Person(String name, List<Book> books) {
            this.name = name;
            this.books = books;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<Book> getBooks() {
            return books;
        }

        public void setBooks(List<Book> books) {
            this.books = books;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person that && name.equals(that.name) && books.equals(that.books);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, books);
        }
    }

    /** Has a subclass. */
    static class Paper {

        private final String title;

        @JsonCreator
        Paper(@JsonProperty("title") String title) {
            this.title = title;
        }

        public String getTitle() {
            return title;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other != null && getClass() == other.getClass() && title.equals(((Paper) other).title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }

    static final class Daily extends Paper {

        private final int day;

        @JsonCreator
        Daily(@JsonProperty("title") String title, @JsonProperty("day") int day) {
            super(title);
            this.day = day;
        }

        public int getDay() {
            return day;
        }
    }

    interface ATop {
    }

    interface AMiddle extends ATop {
    }

    interface ADeepest extends AMiddle {
    }

    record ZLeaf(String text) implements ADeepest {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({ @JsonSubTypes.Type(value = Circle.class, name = "circle"),
            @JsonSubTypes.Type(value = Box.class, name = "box") })
    interface Shape {
    }

    record Circle(int radius) implements Shape {
    }

    record Box(int width) implements Shape {
    }
}
