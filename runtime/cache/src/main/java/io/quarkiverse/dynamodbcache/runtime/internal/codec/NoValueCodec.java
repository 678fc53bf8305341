package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/** Takes every value and keeps none, for a cache that is switched off. */
final class NoValueCodec implements ValueCodec {

    private static final EncodedValue NOTHING = EncodedValue.text("");

    @Override
    public EncodedValue encode(@Nullable Object value) {
        return NOTHING;
    }

    @Override
    public Object decode(EncodedValue value) {
        throw new UnreadableValueException("nothing is kept while the cache is switched off", null);
    }
}
