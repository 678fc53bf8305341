package io.quarkiverse.dynamodbcache.runtime.internal.dev;

/** What went wrong, as the page tells it: an answer, so that the log has no stack trace of it. */
final class Problem {

    private Problem() {
    }

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
