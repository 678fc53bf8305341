package io.quarkiverse.dynamodbcache.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionImple;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionManagerImple;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Runs;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Units;

class JoinableRunTest {

    private final TransactionManager transactions = new TransactionManagerImple();
    private final CountDownLatch served = new CountDownLatch(1);
    private RolledBackRun run;

    @BeforeEach
    void begin(TestInfo test) {
        run = Runs.begin(getClass(), test.getTestMethod().orElseThrow(), Isolation.JOINED);
    }

    @AfterEach
    void end() throws SystemException {
        served.countDown();
        if (transactions.getTransaction() != null) {
            transactions.rollback();
        }
    }

    private JoinableRun joinable(Units units) {
        return new JoinableRun(run, transactions, units, new Baton(Duration.ofMillis(100)));
    }

    @Test
    void callStillServed_leavesTheTestItsTransaction_andIsReported() throws Exception {
        JoinableRun joinable = joinable(Runs.noUnits());
        CountDownLatch joined = new CountDownLatch(1);
        CompletableFuture<?>[] server = new CompletableFuture<?>[1];

        assertThatThrownBy(() -> joinable.lend("GET /slow", () -> {
            server[0] = serve(joinable, () -> {
                joined.countDown();
                return served.await(10, TimeUnit.SECONDS);
            });
            joined.await(10, TimeUnit.SECONDS);
            throw new IllegalArgumentException("Read timed out");
        })).hasMessageContaining("another call over HTTP is still using");

        assertThat(run.isOnThisThread()).isTrue();
        assertThat(Runs.doubts(run)).singleElement().asString().contains("GET /slow was still being served");
        assertThatThrownBy(() -> joinable.lend("GET /next", () -> 1)).hasMessageContaining("GET /next cannot be called");
        served.countDown();
        server[0].get(10, TimeUnit.SECONDS);
    }

    @Test
    void sessionThatCannotBeCleared_leavesTheServerNoTransaction() throws Exception {
        JoinableRun joinable = joinable(Runs.unitThatCannotBeCleared());
        Transaction own = transactions.suspend(); // so that the test itself has nothing to clear

        boolean left = joinable.lend("GET /", () -> CompletableFuture.supplyAsync(() -> {
            assertThatThrownBy(() -> joinable.join("GET /", () -> 1)).hasMessage("Cannot be cleared");
            return TransactionImple.getTransaction() == null;
        }).get(10, TimeUnit.SECONDS));

        assertThat(left).isTrue();
        transactions.resume(own);
    }

    private static CompletableFuture<?> serve(JoinableRun joinable, Callable<Object> method) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return joinable.join("GET /slow", method);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
