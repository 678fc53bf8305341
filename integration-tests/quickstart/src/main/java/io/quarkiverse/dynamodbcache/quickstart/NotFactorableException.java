package io.quarkiverse.dynamodbcache.quickstart;

/** What should be factored is not a number, or not one that is factored here. */
class NotFactorableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotFactorableException(String text) {
        super("'%s' is not a whole number from 2 to %d (2^62)".formatted(text, Factorable.MAX));
    }
}
