package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRuns;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves a request in the transaction of the test that made it. Around the method, not around the request: a transaction
 * belongs to a thread, and only here it is known to be the one that the method runs on, also if it throws.
 */
@Interceptor
@JoinsTest
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of @Transactional: + 200
class JoinInterceptor {

    private final HttpParticipant participant;
    private final RolledBackRuns runs;
    private final CurrentVertxRequest requests;

    JoinInterceptor(HttpParticipant participant, RolledBackRuns runs, CurrentVertxRequest requests) {
        this.participant = participant;
        this.runs = runs;
        this.requests = requests;
    }

    @AroundInvoke
    @Nullable
    Object join(InvocationContext method) throws Exception {
        RolledBackRun run = runs.current();
        RoutingContext current = run == null ? null : currentRequest();
        if (run == null || current == null || run.isOnThisThread()) {
            return method.proceed();
        }
        HttpServerRequest request = current.request();
        String name = request.method().name() + ' ' + request.path();
        JoinableRun joinable = participant.joinable();
        if (joinable == null) {
            run.calledOverHttp(name);
            return method.proceed();
        }
        Optional<String> obstacle = joinable.obstacle(request.getHeader(HttpClient.HEADER)).or(() -> obstacle(method));
        if (obstacle.isEmpty()) {
            return joinable.join(name, method::proceed);
        }
        run.notJoined(name, obstacle.get());
        return method.proceed();
    }

    /** A test may call a resource as any other bean, on a thread that serves no request. */
    private @Nullable RoutingContext currentRequest() {
        return Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
    }

    /** What goes on after the method has returned does so on another thread, which could not use the transaction. */
    private static Optional<String> obstacle(InvocationContext method) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return Optional.of("its method runs on an event loop, which must not wait for it");
        }
        Class<?> returned = method.getMethod().getReturnType();
        boolean goesOn = returned == Uni.class || returned == Multi.class
                || CompletionStage.class.isAssignableFrom(returned) || Flow.Publisher.class.isAssignableFrom(returned);
        return goesOn ? Optional.of("its method returns a %s, and goes on elsewhere".formatted(returned.getSimpleName()))
                : Optional.empty();
    }
}
