package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collection;

/** More than one bean would give keys their form. */
public final class SeveralKeyFunctionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeveralKeyFunctionsException(Collection<String> beans) {
        super(("The beans %s all implement KeyFunction, but a key can have one form only. Make one of them ask the others, which "
                + "are no beans then: it is told which cache a key is for.").formatted(beans));
    }
}
