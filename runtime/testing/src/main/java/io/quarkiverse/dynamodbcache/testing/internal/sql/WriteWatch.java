package io.quarkiverse.dynamodbcache.testing.internal.sql;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;

/** Notices who writes while a test is under way: its own transaction, or another one, which commits. */
@Singleton
public class WriteWatch implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient RolledBackRuns runs;
    private final transient TransactionManager transactions;
    // Narayana's own, not Quarkus': that one refuses whoever comes while Hibernate flushes before a commit.
    private final transient TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

    @Inject
    WriteWatch(RolledBackRuns runs, TransactionManager transactions) {
        this.runs = runs;
        this.transactions = transactions;
    }

    @Override
    public String inspect(String sql) {
        RolledBackRun run = runs.current();
        if (run != null && SqlText.isWrite(sql)) {
            noteWrite(run);
        }
        return sql;
    }

    private void noteWrite(RolledBackRun run) {
        try {
            Transaction writing = transactions.getTransaction();
            if (writing == run.transaction()) {
                run.wrote();
            } else if (writing != null && run.test().equals(registry.getResource(WriteWatch.class))) {
                return;
            } else if (writing != null && writing.getStatus() == Status.STATUS_ACTIVE) {
                registry.putResource(WriteWatch.class, run.test());
                registry.registerInterposedSynchronization(new Outcome(run, Culprit.find()));
            }
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    /** Tells the run if what was written is committed. */
    private record Outcome(RolledBackRun run, String writer) implements Synchronization {

        @Override
        public void beforeCompletion() {
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                run.committedElsewhere("What %s wrote".formatted(writer));
            }
        }
    }
}
