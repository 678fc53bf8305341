package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** A DynamoDB that the application keeps tables in: goes back, for each test, to where it was after the start. */
final class TestedDatabase implements AutoCloseable {

    private final Tables tables;
    private final WriteWatch watch;
    private final Optional<CurrentNamespace> namespace;
    private List<TableCopy> baseline = List.of();

    /** @param namespace empty where a fresh access key is not a fresh DynamoDB */
    TestedDatabase(Tables tables, WriteWatch watch, Optional<CurrentNamespace> namespace) {
        this.tables = tables;
        this.watch = watch;
        this.namespace = namespace;
    }

    void takeBaseline() {
        watch.take();
        baseline = tables.copy();
    }

    /** Costs nothing if nothing was written since the last time. */
    void reset(TestRun test) {
        Written written = watch.take();
        if (written.isNothing()) {
            return;
        }
        boolean done = false;
        try {
            if (namespace.isPresent() && test.isolation() != Isolation.TRUNCATE) {
                // A request of the test before that is still on its way ends where no one looks any more.
                namespace.get().change(test.namespace());
                tables.create(baseline);
            } else {
                tables.restore(baseline, written);
            }
            done = true;
        } finally {
            if (!done) {
                watch.add(written);
            }
        }
    }

    @Override
    public void close() {
        tables.client().close();
    }
}
