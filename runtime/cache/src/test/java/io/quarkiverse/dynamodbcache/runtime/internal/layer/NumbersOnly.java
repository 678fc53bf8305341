package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;

/** What a caller expects who wants nothing but numbers. */
final class NumbersOnly {

    private NumbersOnly() {
    }

    static ValueCodec codec() {
        return ValueCodec.of("books", List.of(Long.class), ObjectMapper::new);
    }
}
