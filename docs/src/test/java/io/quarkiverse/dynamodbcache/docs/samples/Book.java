package io.quarkiverse.dynamodbcache.docs.samples;

/** A book of a catalogue. */
record Book(String isbn, String author) {
}
