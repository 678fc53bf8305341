package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.NoSuchElementException;

/** A setting of the caches refers to something that is not known when the application is built. */
public final class SettingNotKnownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingNotKnownException(NoSuchElementException unknown) {
        super(("quarkus.cache.dynamodb.table.template is set, but what the caches are configured to be is not known when the "
                + "application is built: %s. Give it to the build as well, for example as a system property, or leave the "
                + "template out.").formatted(unknown.getMessage()), unknown);
    }
}
