package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

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
    void loaderThatThrows_orGivesNoUni_isAUniThatFails_asAPartOfTheOperation() {
        List<String> seen = new ArrayList<>();
        Uni<String> throwing = operation.user(() -> {
            throw new IllegalStateException();
        }, Runnable::run);
        throwing.subscribe().with(item -> seen.add(item), failure -> seen.add(failure + OwnSpan.current()));
        Uni<String> giving = operation.user(OperationTest::noUni, Runnable::run);
        giving.subscribe().with(item -> seen.add(item), failure -> seen.add(OwnSpan.current()));
        operation.end();
        String span = ToldSpan.named("get books").get(0).id();

        assertThat(seen).containsExactly(new IllegalStateException() + span, span);
        assertThat(OwnSpan.current()).isEqualTo(ToldSpan.NONE);
    }

    @SuppressWarnings("NullAway") // What a user may do all the same.
    private static Uni<String> noUni() {
        return null;
    }

    @Test
    void whatFollowsAnOperation_isNoPartOfIt_butOfWhatThatWasBegunIn() {
        List<@Nullable Object> seen = new ArrayList<>();
        for (Throwable failure : Arrays.asList(null, new IllegalStateException())) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            operation.part(() -> {
                Operation within = tracing.begin("films", OperationKind.GET, callers);
                within.of(() -> PlainUni.of(() -> answer, Function.identity(), Function.identity()))
                        .onItemOrFailure().invoke((item, failed) -> {
                            seen.add(OwnSpan.current());
                            seen.add(Errand.ofThread());
                        }).subscribe().with(item -> seen.add(item), failed -> seen.add(failed));
                return within;
            });
            // As a thread of the SDK does, on which nothing is current.
            CompletableFuture<Boolean> told = CompletableFuture.supplyAsync(
                    () -> failure == null ? answer.complete("item") : answer.completeExceptionally(failure));
            assertThat(told).succeedsWithin(BOUND).isEqualTo(true);
            if (failure != null) {
                operation.end();
                String span = ToldSpan.named("get books").get(0).id();

                assertThat(seen).containsExactly(span, operation, "item", span, operation, failure);
            }
        }
    }

    @Test
    void contextThatIsNotTakenBack_isNotLeftBehind() {
        io.opentelemetry.context.Context other = io.opentelemetry.context.Context.root()
                .with(ContextKey.named("of"), "another");
        // As those do that bring contexts around functions, if the span before is not recorded.
        operation.part(() -> ContextStorage.get().attach(other));

        assertThat(io.opentelemetry.context.Context.current()).isSameAs(io.opentelemetry.context.Context.root());
    }

    @Test
    void errorOfAnOperation_endsIt() {
        assertThatThrownBy(() -> operation.of(() -> {
            throw new StackOverflowError();
        })).isInstanceOf(StackOverflowError.class);

        assertThat(ToldSpan.named("get books")).singleElement().matches(ToldSpan::failed);
    }

    @Test
    void otherContextOfTheSameEventLoop_doesNotSeeIt() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            CompletableFuture<List<String>> seen = new CompletableFuture<>();
            io.vertx.core.Context loop = vertx.getOrCreateContext();
            VertxContext.createNewDuplicatedContext(loop).runOnContext(here -> {
                Operation begun = tracing.begin("films", OperationKind.GET, callers);
                String seenHere = begun.part(OwnSpan::current);
                VertxContext.createNewDuplicatedContext(loop).runOnContext(there -> {
                    String seenThere = begun.part(OwnSpan::current);
                    begun.end();
                    seen.complete(List.of(seenHere, seenThere));
                });
            });

            assertThat(seen).succeedsWithin(BOUND)
                    .isEqualTo(List.of(ToldSpan.named("get films").get(0).id(), ToldSpan.NONE));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void loaderInAnotherVertxContext_needsAThreadToGoOn_onlyIfThatCanBeSeen() {
        assertThat(threadsToGoOn(operation)).isOne();

        Tracing unsampled = RecordedTracing.begun(Sampler.alwaysOff());
        Operation root = unsampled.begin("books", OperationKind.GET, callers);
        Operation child = root.part(() -> unsampled.begin("books", OperationKind.GET, callers));
        assertThat(threadsToGoOn(child)).isZero();
        // Or else requests would be sampled on their own.
        assertThat(threadsToGoOn(root)).isOne();
    }

    private static int threadsToGoOn(Operation operation) {
        Vertx vertx = Vertx.vertx();
        try {
            AtomicInteger threads = new AtomicInteger();
            CompletableFuture<String> loaded = new CompletableFuture<>();
            vertx.runOnContext(nothing -> operation.user(() -> Uni.createFrom().item("loaded"), goingOn -> {
                threads.incrementAndGet();
                goingOn.run();
            }).subscribe().with(loaded::complete, loaded::completeExceptionally));

            assertThat(loaded).succeedsWithin(BOUND);
            return threads.get();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
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
        operation.count(Counted.MISS);
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
