package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** What the caches do beside the application once it is ready, so that its start neither waits for it nor competes with it. */
@Singleton
public class AfterStart {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");
    private static final int PAUSE_MILLIS = 20;
    /** A start that takes longer than a minute is not slowed down by what waits for it. */
    private static final int PAUSES = 3_000;

    private final List<Runnable> tasks = new ArrayList<>();

    /** @param task never run if the application is told not to observe its own start: then the first use does the same */
    synchronized void run(Runnable task) {
        tasks.add(task);
    }

    synchronized void started(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        List<Runnable> due = List.copyOf(tasks);
        if (!due.isEmpty()) {
            runWhenReady(due, PAUSES);
        }
    }

    /** Sockets are opened after the event, and nothing tells the end of a start: so it is asked for. */
    private static void runWhenReady(List<Runnable> due, int pauses) {
        Infrastructure.getDefaultWorkerPool().schedule(() -> {
            if (pauses == 0 || isReady()) {
                due.forEach(AfterStart::carryOut);
            } else {
                runWhenReady(due, pauses - 1);
            }
        }, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void carryOut(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Something that the DynamoDB caches do once the application has started has failed.");
        }
    }

    private static boolean isReady() {
        Application application = Application.currentApplication();
        return application == null || application.isStarted();
    }
}
