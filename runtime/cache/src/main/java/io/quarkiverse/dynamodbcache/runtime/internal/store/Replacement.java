package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * What became of a write or a deletion that tells what there was.
 *
 * @param before what it has replaced; if it was not done, what was in the way
 */
record Replacement(boolean done, Reading before) {

    static Replacement of(Reading before) {
        return new Replacement(true, before);
    }

    static Replacement refused(Reading found) {
        return new Replacement(false, found);
    }
}
