package io.quarkiverse.dynamodbcache.deployment;

/** The return type of a cached method does not say which type its values are to be read back as. */
public final class UnknownValueTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownValueTypeException(CachedMethod method) {
        super(("Cache '%s': the values that %s returns are of type %s, which does not say what to read them back as. Set "
                + "quarkus.cache.dynamodb.\"%s\".value-type to their type, or to java.lang.Object if they are simple types only "
                + "(strings, numbers, java.time, UUID).").formatted(method.cache(), method, method.method().returnType(),
                        method.cache()));
    }
}
