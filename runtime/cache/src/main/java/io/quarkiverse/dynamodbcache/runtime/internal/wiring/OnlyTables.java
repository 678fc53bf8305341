package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.Map;

import org.jboss.logging.Logger;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** An application that makes the tables of its caches and ends, for pipelines ({@code table.create=only}). */
final class OnlyTables {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.table");
    /** A table may take minutes to be created. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private OnlyTables() {
    }

    /** @throws PreventFurtherStepsException if that is all it is for, as the exit code of the application */
    static void exitIfWanted(Tables tables) {
        Map<String, Uni<Boolean>> wanted = tables.onlyMade();
        if (wanted.isEmpty()) {
            return;
        }
        boolean good = true;
        for (Map.Entry<String, Uni<Boolean>> table : wanted.entrySet()) {
            good &= isGood(table.getKey(), table.getValue());
        }
        throw good ? new PreventFurtherStepsException(
                "The tables of the DynamoDB caches are as they must be: " + wanted.keySet(), 0)
                : new PreventFurtherStepsException(
                        "Not all tables of the DynamoDB caches are as they must be; what is wrong was logged: "
                                + wanted.keySet(),
                        1);
    }

    private static boolean isGood(String table, Uni<Boolean> setUp) {
        try {
            return setUp.await().atMost(PATIENCE);
        } catch (TimeoutException e) {
            LOG.errorf("Table '%s' of the DynamoDB cache: it was not created and checked within %s.", table, PATIENCE);
            return false;
        } catch (RuntimeException e) {
            // Logged where it happened.
            return false;
        }
    }
}
