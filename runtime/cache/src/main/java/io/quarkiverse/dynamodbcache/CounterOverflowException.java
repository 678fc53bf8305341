package io.quarkiverse.dynamodbcache;

/** A counter would go beyond the numbers of its type. Nothing has changed. */
public class CounterOverflowException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    /** @param type the simple name of the type of the counter */
    public CounterOverflowException(String cache, String type) {
        super(("Cache '%s': a counter would go beyond what a %s can hold, so it was not counted on. Put a lower number there, "
                + "invalidate it, or count in a cache whose values are Longs.").formatted(cache, type));
    }
}
