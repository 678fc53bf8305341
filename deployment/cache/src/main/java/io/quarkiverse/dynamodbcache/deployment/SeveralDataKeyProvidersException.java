package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collection;

/** More than one bean would give data keys. */
public final class SeveralDataKeyProvidersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeveralDataKeyProvidersException(Collection<String> beans) {
        super(("The beans %s all implement DataKeyProvider, but a value can have one key only. Make one of them ask the others, "
                + "which are no beans then: it is told which cache a key is for.").formatted(beans));
    }
}
