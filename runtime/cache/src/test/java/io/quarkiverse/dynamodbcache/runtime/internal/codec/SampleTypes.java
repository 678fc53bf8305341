package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Classes an application could use in its keys. */
final class SampleTypes {

    static final Set<Class<?>> DECLARED = Set.of(Color.class, Operation.class, Shelf.class, Tree.class, Empty.class);

    private SampleTypes() {
    }

    enum Color {
        RED,
        GREEN
    }

    enum Operation {
        PLUS {
            @Override
            int apply(int left, int right) {
                return left + right;
            }
        },
        MINUS {
            @Override
            int apply(int left, int right) {
                return left - right;
            }
        };

        abstract int apply(int left, int right);
    }

    /** Reached only as a component of {@link Shelf}. */
    enum Material {
        WOOD,
        STEEL
    }

    record Isbn(@Nullable String text) {
    }

    @SuppressWarnings("ArrayRecordComponent") // Applications have those too.
    record Shelf(@Nullable Isbn first, @Nullable List<? extends Material> materials, int boards, String @Nullable [][] labels) {
    }

    record Tree(@Nullable Object value, Optional<Tree> left, Map<String, Tree> others) {
    }

    record Empty() {
    }

    record Range(int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("from > to");
            }
        }
    }

    static class Pojo {
    }
}
