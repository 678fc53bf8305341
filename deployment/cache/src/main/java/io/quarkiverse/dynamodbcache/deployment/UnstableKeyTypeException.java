package io.quarkiverse.dynamodbcache.deployment;

import org.jboss.jandex.MethodParameterInfo;

/** A parameter that is part of a key is of a type that has no form to store it under. */
public final class UnstableKeyTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnstableKeyTypeException(CachedMethod method, MethodParameterInfo parameter, String unstable) {
        super(("Cache '%s': parameter '%s' of %s is part of the key, but %s has no stable form to store an entry under. Make it a "
                + "record, mark the parameters that are the key with @CacheKey, name a keyGenerator in the annotation, or give the "
                + "key a text with a bean that implements KeyFunction.")
                .formatted(method.cache(), CachedMethod.nameOf(parameter), method, unstable));
    }
}
