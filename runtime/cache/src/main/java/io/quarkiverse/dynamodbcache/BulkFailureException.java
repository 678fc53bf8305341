package io.quarkiverse.dynamodbcache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An operation on many entries did not reach all of them: the table was down, or left some unprocessed for as long as an
 * operation may take. It did reach those that are not among the {@link #failures()}.
 */
public class BulkFailureException extends CacheStoreException {

    private static final long serialVersionUID = 1L;

    /** Keys are of any type, which need not be serializable. */
    private final transient @Nullable Map<Object, Throwable> failures;
    private final int succeeded;

    /**
     * @param operation the method that was called
     * @param failures not empty
     * @param succeeded how many entries were reached
     */
    public BulkFailureException(String cache, String operation, Map<Object, Throwable> failures, int succeeded) {
        this(cache, operation, failures, succeeded, failures.values().iterator().next());
    }

    private BulkFailureException(String cache, String operation, Map<Object, Throwable> failures, int succeeded,
            Throwable first) {
        super(("Cache '%s': %s did not reach %s of %s entries. Repeat it for the keys in failures(), once the cause is mended. "
                + "The first failed with: %s")
                .formatted(cache, operation, failures.size(), failures.size() + succeeded, first.getMessage()), first);
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        this.succeeded = succeeded;
    }

    /** @return the keys that were not reached, in the order of the call, and why; empty if this exception was deserialized */
    public Map<Object, Throwable> failures() {
        return failures == null ? Map.of() : failures;
    }

    /** @return how many entries were reached */
    public int succeeded() {
        return succeeded;
    }
}
