package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;

/** Values as JSON by the application's ObjectMapper: always as a type the cache knows, never as one the stored data names. */
final class JsonTypes {

    private final Supplier<ObjectMapper> source;
    private final ConcurrentMap<ValueType, JsonType> known = new ConcurrentHashMap<>();
    private volatile @Nullable ObjectMapper mapper;

    JsonTypes(Supplier<ObjectMapper> source) {
        this.source = source;
    }

    EncodedValue write(String cache, ValueType type, Object value) {
        try {
            JsonType json = jsonOf(type);
            String text = json.writer.writeValueAsString(value);
            if (!WellFormed.isText(text)) {
                // UTF-8 cannot carry half of a surrogate pair, an escape can.
                text = json.writer.with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(value);
            }
            return EncodedValue.text(Format.JSON.mark() + json.shape + text);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnsupportedValueTypeException("Cache '%s': a value cannot be written as JSON of type %s: %s"
                    .formatted(cache, type, reason(e)), e);
        }
    }

    /** What Jackson says of a class. What an accessor of the application says may quote the value. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        return cause != null ? cause.getClass().getName()
                : e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getClass().getName();
    }

    /** The application's ObjectMapper alone may take 100 ms to be made. */
    void warmUp(ValueType type) {
        readable(type);
    }

    Object read(EncodedValue value, List<ValueType> types) {
        String text = String.valueOf(value.text());
        for (ValueType type : types) {
            JsonType json = readable(type);
            if (json != null && text.startsWith(json.shape, 1)) {
                return read(text.substring(1 + JsonShape.LENGTH), json);
            }
        }
        throw new UnreadableValueException("of a type that is not one of " + types + ", or of an earlier shape of it", null);
    }

    private static Object read(String text, JsonType json) {
        try {
            Object value = json.reader.readValue(text);
            if (value == null) {
                throw new UnreadableValueException("JSON null where there was a value", null);
            }
            return value;
        } catch (IOException | RuntimeException e) {
            // Jackson's message may quote the value.
            throw new UnreadableValueException(
                    "not readable as " + json.type.toCanonical() + " (" + e.getClass().getName() + ")", e);
        } catch (StackOverflowError e) {
            // Jackson's own limit of depth may have been raised beyond what the thread has room for.
            throw new UnreadableValueException(
                    "not readable as " + json.type.toCanonical() + ", because it is nested too deeply",
                    null);
        }
    }

    /** @return null if nothing can have been written as this type, because Jackson makes no sense of it */
    private @Nullable JsonType readable(ValueType type) {
        try {
            return jsonOf(type);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private JsonType jsonOf(ValueType type) {
        return known.computeIfAbsent(type, this::newJsonType);
    }

    private JsonType newJsonType(ValueType type) {
        ObjectMapper json = mapper();
        JavaType java = json.constructType(type.type());
        // What is read must be what was loaded: with its time zone, and with all of its nanoseconds.
        return new JsonType(java, JsonShape.of(java, json),
                json.readerFor(java).without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE),
                json.writerFor(java).without(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .with(SerializationFeature.WRITE_DATES_WITH_ZONE_ID));
    }

    private ObjectMapper mapper() {
        ObjectMapper current = mapper;
        if (current == null) {
            ObjectMapper own = source.get();
            // Default typing would let the stored data choose the classes to make.
            current = usesDefaultTyping(own) ? own.copy().deactivateDefaultTyping() : own;
            mapper = current;
        }
        return current;
    }

    private static boolean usesDefaultTyping(ObjectMapper mapper) {
        return mapper.getDeserializationConfig().getDefaultTyper(mapper.constructType(Object.class)) != null;
    }

    private record JsonType(JavaType type, String shape, ObjectReader reader, ObjectWriter writer) {
    }
}
