package io.quarkiverse.dynamodbcache.runtime.internal.layer;

/** Carries what a loader failed with past the layers, which care for failures of the table only. */
public final class LoaderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoaderFailure(Throwable failure) {
        super(null, failure, false, false);
    }
}
