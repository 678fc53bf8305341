package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** What is made when it is first needed, once, and not while the application starts. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
