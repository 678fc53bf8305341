package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A type whose values are made of other keys: how one is taken apart, and put together again. */
record Group<T>(char tag, Class<T> type, Order order, Function<T, Iterable<? extends @Nullable Object>> apart,
        Function<List<@Nullable Object>, T> together) {

    enum Order {
        GIVEN,
        /** The parts have no order that equality knows of, so they take that of their texts. */
        OF_TEXTS
    }

    /** An interface says what equal means for all its implementations; a subclass of a class may mean something else. */
    boolean holds(Object key) {
        boolean definesEquality = type.isInterface() || type.isArray();
        return definesEquality ? type.isInstance(key) : type.equals(key.getClass());
    }

    Iterable<? extends @Nullable Object> parts(Object key) {
        return apart.apply(type.cast(key));
    }

    T whole(List<@Nullable Object> parts) {
        return together.apply(parts);
    }
}
