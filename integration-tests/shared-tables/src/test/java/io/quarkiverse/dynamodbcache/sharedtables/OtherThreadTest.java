package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** A thread that works for a test has its transaction, as Quarkus propagates it, and may have it a little longer. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class OtherThreadTest {

    @Inject
    Clerk clerk;

    @Inject
    TransactionManager transactions;

    private final CountDownLatch joined = new CountDownLatch(1);

    @Test
    void threadThatStillHasTheTransaction_isWaitedFor() throws Exception {
        Transaction ofTheTest = transactions.getTransaction();
        clerk.write("written");

        CompletableFuture.runAsync(() -> haveForAWhile(ofTheTest));

        assertThat(joined.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void haveForAWhile(Transaction transaction) {
        Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
        try {
            transactions.resume(transaction);
            joined.countDown();
            CompletableFuture.runAsync(() -> {
            }, later).join();
            transactions.suspend();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
