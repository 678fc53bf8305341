package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;

/** Stores what is simple as it is, and the rest as JSON of one of the types that the build found for the cache. */
final class TypedValueCodec implements ValueCodec {

    private static final EncodedValue NULL = EncodedValue.text(String.valueOf(Format.NULL.mark()));

    private final String cache;
    private final List<ValueType> types;
    /** Classes stored without a type being known: what this node made itself, it may make again. */
    private final Set<ValueType> met = ConcurrentHashMap.newKeySet();
    private final JsonTypes json;

    TypedValueCodec(String cache, List<Type> types, JsonTypes json) {
        this.cache = cache;
        this.types = types.stream().map(ValueType::new).sorted(ValueType.SPECIFIC_FIRST).toList();
        this.json = json;
    }

    @Override
    public EncodedValue encode(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        EncodedValue simple = accepts(value.getClass()) ? SimpleValues.encode(value) : null;
        return simple != null ? simple : json.write(cache, typeOf(value), value);
    }

    @Override
    public @Nullable Object decode(EncodedValue value) {
        WholeNumber number = value.number();
        if (number != null) {
            return accepted(SimpleValues.decode(number));
        }
        Format format = Format.of(value);
        if (format == null || (format == Format.NULL && !value.equals(NULL))) {
            throw new UnreadableValueException("written by another version, or by something else", null);
        }
        if (format == Format.ENCRYPTED) {
            throw new UnreadableValueException("It is encrypted, and this cache is not. Set "
                    + "quarkus.cache.dynamodb.encryption.enabled=true, as on the instance that has written it.", null);
        }
        if (format == Format.NULL) {
            return null;
        }
        return format == Format.JSON ? json.read(value, readable()) : accepted(SimpleValues.decode(format, value));
    }

    @Override
    public WholeNumberType counterType() {
        // The widest that the cache reads back.
        for (WholeNumberType type : List.of(WholeNumberType.LONG, WholeNumberType.INT, WholeNumberType.SHORT,
                WholeNumberType.BYTE)) {
            if (accepts(type.javaType())) {
                return type;
            }
        }
        throw new UnsupportedValueTypeException(
                ("Cache '%s' cannot count: it reads its values back as %s, and none of them is a "
                        + "Long, Integer, Short or Byte. Count in a cache of its own, or set quarkus.cache.dynamodb.\"%s\".value-type.")
                        .formatted(cache, types, cache));
    }

    @Override
    public void warmUp() {
        decode(NULL);
        types.stream().filter(type -> type.isKnown() && !SimpleValues.isSimple(type.raw())).forEach(json::warmUp);
    }

    private List<ValueType> readable() {
        return met.isEmpty() ? types : Stream.concat(types.stream(), met.stream()).toList();
    }

    private Object accepted(Object simple) {
        if (!accepts(simple.getClass())) {
            throw new UnreadableValueException("a " + simple.getClass().getName() + " where one of " + types + " is expected",
                    null);
        }
        return simple;
    }

    private boolean accepts(Class<?> simple) {
        // Neither a stream nor an iterator: this is asked with every hit.
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).accepts(simple)) {
                return true;
            }
        }
        return types.isEmpty();
    }

    private ValueType typeOf(Object value) {
        for (ValueType type : types) {
            if (type.isKnown() && type.accepts(value.getClass())) {
                return type;
            }
        }
        Class<?> self = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (isSelfEvident(self) && types.stream().allMatch(type -> !type.isKnown())) {
            ValueType own = new ValueType(self);
            met.add(own);
            return own;
        }
        throw new UnsupportedValueTypeException(
                ("Cache '%s' cannot store a %s: it reads its values back as %s. Name the type with "
                        + "quarkus.cache.dynamodb.\"%s\".value-type, or in the call with a TypeLiteral.").formatted(cache,
                                value.getClass().getName(), types.isEmpty() ? "simple types" : types, cache));
    }

    /** A class with type parameters does not say what it holds. */
    private static boolean isSelfEvident(Class<?> type) {
        return type.getTypeParameters().length == 0 && !type.isAnonymousClass() && !type.isHidden();
    }
}
