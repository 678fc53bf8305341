package io.quarkiverse.dynamodbcache.deployment.template;

/** A setting of the caches refers to something that is not known when the application is built. */
public final class SettingNotKnownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingNotKnownException(String setting, String value) {
        super(("quarkus.cache.dynamodb.table.template is set, but %s is '%s', which is not known when the application is built. "
                + "Give the build what it refers to, as a system property or an environment variable, or leave the template out.")
                .formatted(setting, value));
    }
}
