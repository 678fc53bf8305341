package io.quarkiverse.dynamodbcache.runtime.internal.health;

/**
 * How a table was found.
 *
 * @param isWrong whether it has answered, and is not as it must be: someone has to mend it
 * @param text for whoever reads the health of the application
 */
record TableState(boolean isWrong, String text) {

    static final TableState FINE = new TableState(false, "UP");

    /** Of a table that gives no answer no one knows more than that. */
    static TableState unknown(String why) {
        return new TableState(false, "unknown: " + why);
    }
}
