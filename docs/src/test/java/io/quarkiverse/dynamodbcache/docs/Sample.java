package io.quarkiverse.dynamodbcache.docs;

/** A sample of code in a text, and where it begins. */
record Sample(Text text, int line, String language, String code) {

    String place() {
        return text.name() + ":" + line;
    }

    /** As a message wants it. */
    @Override
    public String toString() {
        return place();
    }
}
