package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

/** A DynamoDB table of another service, without which the tests make no sense, is not there. */
public final class TableNotCreatedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TableNotCreatedException(String tables, String url, Throwable cause) {
        super("%s could not be created for the tests in '%s': %s. Tests that bring it themselves set quarkus.unmanaged.flip=never."
                .formatted(tables, url, cause.getMessage()), cause);
    }
}
