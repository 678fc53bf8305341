package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A load that begins in one test and ends in the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class LateLoads {

    private static final int LONGEST_WAIT = 20;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private CompletableFuture<String> late = new CompletableFuture<>();

    @Inject
    Prices prices;

    @Inject
    PriceSource source;

    @Inject
    ManagedExecutor executor;

    /** What the second test finds after the load of the first has landed. */
    abstract String found();

    @Test
    @Order(1)
    void load_beginsInOneTest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        source.answersBy(product -> {
            begun.countDown();
            await(goOn);
            return "of the first";
        });
        late = executor.supplyAsync(() -> prices.of("late"));

        assertThat(begun.await(LONGEST_WAIT, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Order(2)
    void load_endsInTheNext() {
        source.answersBy(product -> "of the second");
        goOn.countDown();

        assertThat(late.orTimeout(LONGEST_WAIT, TimeUnit.SECONDS).join()).isEqualTo("of the first");
        assertThat(prices.of("late")).isEqualTo(found());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST_WAIT, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
