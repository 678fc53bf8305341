package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.util.TypeLiteral;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.jsontype.NamedType;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Person;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Price;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Shape;

/** A class that changed is noticed. Another version of a class is played by a mix-in, or by the mapper. */
class JsonShapeTest {

    private static String shape(ObjectMapper mapper, Type type) {
        return JsonShape.of(mapper.constructType(type), mapper);
    }

    private static String shape(Type type) {
        return shape(SampleValues.mapper(), type);
    }

    private static ObjectMapper withMixIn(Class<?> type, Class<?> other) {
        return SampleValues.mapper().addMixIn(type, other);
    }

    @Test
    void shape_isTheSameInEveryMapperOfAKind() {
        for (Type type : List.of(Book.class, Person.class, Shape.class, Color.class, Book[].class)) {
            assertThat(shape(type)).hasSize(JsonShape.LENGTH).isEqualTo(shape(type));
        }
    }

    @Test
    void shape_staysTheSameForEver() {
        // Changing this makes all JSON that is stored anywhere unreadable once.
        assertThat(shape(new TypeLiteral<List<String>>() {
        }.getType())).isEqualTo("bdSZ2");
    }

    @Test
    void typesOfOtherNames_haveOtherShapes() {
        Type books = new TypeLiteral<List<Book>>() {
        }.getType();
        Type prices = new TypeLiteral<List<Price>>() {
        }.getType();

        assertThat(List.of(shape(Book.class), shape(Price.class), shape(books), shape(prices), shape(Book[].class)))
                .doesNotHaveDuplicates();
    }

    @Test
    void classThatChanged_isNoticed_whereverItIs() {
        ObjectMapper renamed = withMixIn(Book.class, RenamedTitle.class);
        ObjectMapper fewer = withMixIn(Book.class, WithoutPages.class);
        ObjectMapper strategy = SampleValues.mapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
        for (Type type : List.of(Book.class, Person.class, Book[].class, Book[][].class,
                new TypeLiteral<Map<String, List<Book>>>() {
                }.getType())) {
            assertThat(List.of(shape(type), shape(renamed, type), shape(fewer, type), shape(strategy, type)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void valueOfAnEarlierShape_isUnreadable() {
        EncodedValue stored = SampleValues.codec(withMixIn(Book.class, RenamedTitle.class), Book.class)
                .encode(new Book("Emma", 474));

        assertThatThrownBy(() -> SampleValues.codec(Book.class).decode(stored)).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void propertyOfAnotherType_isNoticed() {
        assertThat(shape(OneNumber.class)).isNotEqualTo(shape(withMixIn(OneNumber.class, NumberAsText.class), OneNumber.class));
    }

    @Test
    void subtypesNamedByAnnotation_areNoticed() {
        assertThat(shape(Shape.class)).isNotEqualTo(shape(withMixIn(Shape.class, OnlyCircles.class), Shape.class))
                .isNotEqualTo(shape(withMixIn(Shape.class, OtherNames.class), Shape.class))
                .isNotEqualTo(shape(withMixIn(SampleValues.Circle.class, RenamedRadius.class), Shape.class));
    }

    @Test
    void subtypesOfAPropertyType_areNoticed() {
        assertThat(shape(Drawing.class))
                .isNotEqualTo(shape(withMixIn(SampleValues.Circle.class, RenamedRadius.class), Drawing.class));
    }

    @Test
    void subtypesNamedToTheMapper_areNoticed() {
        ObjectMapper more = SampleValues.mapper();
        more.registerSubtypes(new NamedType(SampleValues.Novel.class, "novel"));

        assertThat(shape(more, SampleValues.Named.class)).isNotEqualTo(shape(SampleValues.Named.class));
    }

    @Test
    void subtypesOfASealedType_areNoticed() {
        assertThat(shape(Vehicle.class)).isNotEqualTo(shape(withMixIn(Car.class, RenamedWheels.class), Vehicle.class));
    }

    @Test
    void constants_areNamedByTheirNames_notByWhatTheySay() {
        String before = shape(Moody.class);
        Moody.mood = "other";

        assertThat(shape(Moody.class)).isEqualTo(before);
    }

    @Test
    void typeThatContainsItself_hasAShape() {
        assertThat(shape(SampleTypes.Tree.class)).hasSize(JsonShape.LENGTH);
    }

    private interface RenamedTitle {
        @JsonProperty("name")
        String title();
    }

    private interface WithoutPages {
        @JsonIgnore
        int pages();
    }

    private interface RenamedRadius {
        @JsonProperty("r")
        int radius();
    }

    record OneNumber(int number) {
    }

    private interface NumberAsText {
        @JsonIgnore
        int number();

        @JsonProperty("number")
        @Override
        String toString();
    }

    record Drawing(List<Shape> shapes) {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = SampleValues.Circle.class, name = "circle"))
    private interface OnlyCircles {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({ @JsonSubTypes.Type(value = SampleValues.Circle.class, name = "c"),
            @JsonSubTypes.Type(value = SampleValues.Box.class, name = "b") })
    private interface OtherNames {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Vehicle {
    }

    record Car(int wheels) implements Vehicle {
    }

    private interface RenamedWheels {
        @JsonProperty("w")
        int wheels();
    }

    enum Moody {
        ONE;

        private static String mood = "good";

        @Override
        public String toString() {
            return mood;
        }
    }
}
