package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Where an operation can be seen, and who pays. */
class OperationTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Context callers = Context.of("of the user", "entry");
    private final Tracing tracing = RecordedTracing.begun();
    private final Operation operation = tracing.begin("books", OperationKind.GET, callers);

    @Test
    void loader_seesTheSpan_andTheContextOfItsCaller() {
        List<Object> seen = new ArrayList<>();
        Uni<String> loader = operation.user(() -> {
            seen.add(OwnSpan.current());
            return Uni.createFrom().context(context -> {
                seen.add(OwnSpan.current());
                seen.add(context);
                return Uni.createFrom().item("loaded");
            });
        }, Runnable::run);
        String loaded = loader.awaitUsing(operation.context()).atMost(BOUND);
        operation.end();
        String span = ToldSpan.named("get books").get(0).id();

        assertThat(loaded).isEqualTo("loaded");
        assertThat(seen).hasSize(3).startsWith(span, span);
        assertThat(seen.get(2)).isSameAs(callers);
        assertThat(OwnSpan.current()).isEqualTo(ToldSpan.NONE);
    }

    @Test
    void threadOfAVertxContextThatDidNotBeginIt_doesNotSeeIt_andPaysForItAllTheSame() {
        Vertx vertx = Vertx.vertx();
        try {
            CompletableFuture<String> current = new CompletableFuture<>();
            Spending payer = Operation.payer();
            vertx.runOnContext(nothing -> current.complete(operation.part(() -> {
                payer.here().spent(PaidRequest.GET_ITEM, 0.5);
                return OwnSpan.current();
            })));

            assertThat(current).succeedsWithin(BOUND).isEqualTo(ToldSpan.NONE);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        operation.end();

        assertThat(ToldSpan.named("get books").get(0).attribute("cache.dynamodb.units.read")).isEqualTo(0.5);
    }

    @Test
    void everyAttribute_andEveryOperation_isDocumented() throws IOException {
        String page = Files.readString(Path.of("../../docs/modules/ROOT/pages/monitoring.adoc")).split("\n== Tracing\n")[1];
        operation.fail(new IllegalStateException());
        tracing.begin("books", OperationKind.GET_ALL, callers).end();
        Set<String> names = new TreeSet<>();
        ToldSpan.ALL.forEach(span -> names.addAll(span.attributes().keySet()));
        Stream.of(OperationKind.values()).forEach(kind -> names.add(kind.toString()));

        assertThat(names).hasSize(OperationKind.values().length + 8)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void whatIsSpentForNoOperation_isNotShown() {
        Operation.payer().here().spent(PaidRequest.PUT_ITEM, 1);
        operation.end();
        operation.spent(PaidRequest.PUT_ITEM, 1);
        operation.end();

        assertThat(ToldSpan.named("get books")).hasSize(1);
        assertThat(ToldSpan.ALL.get(0).attribute("cache.dynamodb.units.write")).isEqualTo(0.0);
    }
}
