package io.quarkiverse.dynamodbcache;

/** An entry cannot be counted on: its value is no Long, Integer, Short or Byte. Nothing has changed. */
public class NotACounterException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NotACounterException(String cache) {
        super(("Cache '%s': the value of an entry that was to be counted on is no Long, Integer, Short or Byte. Count under "
                + "another key, or put a number there, or invalidate the entry first.").formatted(cache));
    }
}
