package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionImple;

import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** A test under way whose transaction will be rolled back, and what makes it doubtful. */
public final class RolledBackRun {

    private final TestRun test;
    private final TestTransaction transaction;
    /** The first about each request, or other reason. */
    private final Map<String, String> doubts = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile boolean wrote;

    RolledBackRun(TestRun test, TestTransaction transaction) {
        this.test = test;
        this.transaction = transaction;
    }

    public TestRun test() {
        return test;
    }

    public TestTransaction transaction() {
        return transaction;
    }

    /** Whether this thread has the transaction. */
    public boolean isOnThisThread() {
        return TransactionImple.getTransaction() == transaction;
    }

    /** Its transaction holds, or is about to hold, what nobody outside can see. */
    public void wrote() {
        wrote = true;
    }

    /** To be told of every call over HTTP, where none can join the transaction. */
    public void calledOverHttp(String request) {
        if (wrote) {
            doubts.putIfAbsent(request,
                    ("%s was called over HTTP while the test held writes that were not committed. The call could not see them. "
                            + "Use JOINED or TRUNCATE").formatted(request));
        }
    }

    /** To be told of every call over HTTP that did not join the transaction, where others can. */
    public void notJoined(String request, String because) {
        if (wrote) {
            doubts.putIfAbsent(request,
                    ("%s was called over HTTP while the test held writes that were not committed. The call could not see them: it "
                            + "did not join the transaction, as %s. Use TRUNCATE").formatted(request, because));
        }
    }

    /** Its transaction is not its own any more, as that call goes on in it. */
    public void strandedIn(String request) {
        doubts.put(request,
                ("its transaction ended early for it: %s was still being served in it when the test went on. Use TRUNCATE")
                        .formatted(request));
    }

    /** To be told of a method with a transaction of its own in production, which ends when what it returned has ended. */
    void goesOn(Method method) {
        String name = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
        doubts.putIfAbsent(name,
                ("%s returned before it had ended. In production a failure after that rolls back what it wrote, "
                        + "here it does not. Use TRUNCATE").formatted(name));
    }

    void committedElsewhere(String what) {
        doubts.putIfAbsent(what,
                ("%s was committed by a transaction of its own. It stays after the test. Use TRUNCATE").formatted(what));
    }

    /** At the end of the test, before its transaction is rolled back. */
    List<String> doubts() {
        List<String> all = new ArrayList<>(doubts.values());
        String markedBy = transaction.markedBy();
        if (markedBy != null) {
            all.add(("its transaction was marked rollback-only, by %s. In production nothing of that transaction would be there "
                    + "afterwards. Use TRUNCATE").formatted(markedBy));
        }
        if (transaction.wasToBeCommitted()) {
            all.add("its transaction was to be committed, which it never is. Use TRUNCATE");
        }
        if (!transaction.isAlive()) {
            all.add("its transaction was rolled back before its end. What came after that was in no transaction. Use TRUNCATE");
        }
        return all;
    }
}
