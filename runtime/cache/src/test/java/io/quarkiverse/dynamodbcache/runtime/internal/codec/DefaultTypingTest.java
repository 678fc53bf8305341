package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;

/** An application may let its own JSON name classes. What is stored in a table may not. */
class DefaultTypingTest {

    private final ObjectMapper own = SampleValues.mapper().activateDefaultTyping(
            BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
            ObjectMapper.DefaultTyping.OBJECT_AND_NON_CONCRETE);

    /** A property that any class fits. */
    record Anything(Object content) {
    }

    @Test
    void storedData_namesNoClass() {
        EncodedValue encoded = SampleValues.codec(own, Anything.class).encode(new Anything(new Book("Emma", 1)));

        assertThat(encoded.text()).doesNotContain(Book.class.getName());
    }

    @Test
    void storedData_choosesNoClass() {
        ValueCodec codec = SampleValues.codec(own, Anything.class);
        String shape = String.valueOf(codec.encode(new Anything(1)).text()).substring(0, 1 + JsonShape.LENGTH);
        Object read = codec.decode(EncodedValue
                .text(shape + "{\"content\":[\"" + Book.class.getName() + "\",{\"title\":\"Emma\",\"pages\":1}]}"));

        assertThat(read).isInstanceOfSatisfying(Anything.class,
                anything -> assertThat(anything.content()).isNotInstanceOf(Book.class));
    }

    @Test
    void mapperOfTheApplication_staysAsItIs() throws Exception {
        Anything anything = new Anything(new Book("Emma", 1));
        String before = own.writeValueAsString(anything);
        SampleValues.codec(own, Anything.class).encode(anything);

        assertThat(own.writeValueAsString(anything)).isEqualTo(before).contains(Book.class.getName());
    }
}
