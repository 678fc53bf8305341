package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

/** A test would have created tables of another service in what may be the real database. */
public final class NotDisposableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotDisposableException(String tables, String url, String property) {
        super(("%1$s would be created under test in %2$s (%3$s), which is neither in memory nor on this machine, so it may be "
                + "the database of its owner. Nothing was sent to it. Let %3$s name another database under test, or, if the "
                + "tables of this one may be created and dropped, add its URL to quarkus.unmanaged.disposable-urls ('*' stands "
                + "for any characters), or set quarkus.unmanaged.flip=never, so that tests find the tables that are there.")
                .formatted(tables, url, property));
    }
}
