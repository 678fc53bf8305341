package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What would be a transaction of its own in production, inside the transaction of the test: either all of it is there
 * afterwards, or nothing.
 */
final class Attempt {

    private final Units units;
    private final List<Savepoint> beginning = new ArrayList<>();
    private volatile boolean marked;

    private Attempt(Units units) {
        this.units = units;
    }

    /** What the test has written so far goes to the database first: it must survive a failure. */
    static Attempt begin(Units units) {
        units.flush();
        Attempt attempt = new Attempt(units);
        for (Unit unit : units.all()) {
            // Units of one data source share a connection: each has its own name there.
            Savepoint savepoint = new Savepoint(unit, "attempt_" + attempt.beginning.size());
            savepoint.set();
            attempt.beginning.add(savepoint);
        }
        return attempt;
    }

    void mark() {
        marked = true;
    }

    boolean isMarked() {
        return marked;
    }

    /** What a commit would do as far as one can see before it: send what is pending, which constraints may refuse. */
    void complete() {
        units.flush();
        fromTheLast().forEach(Savepoint::release);
    }

    void rollBack() {
        units.clear();
        fromTheLast().forEach(Savepoint::goBack);
    }

    /** To go back to a savepoint forgets those that were set after it. */
    private List<Savepoint> fromTheLast() {
        List<Savepoint> reversed = new ArrayList<>(beginning);
        Collections.reverse(reversed);
        return reversed;
    }
}
