package io.quarkiverse.dynamodbcache.cluster;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Ends this process with the one that started it, even if that one is killed. */
class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    void watch(@Observes StartupEvent start) {
        Thread watch = new Thread(ParentWatch::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** The parent holds the other end of the standard input and writes nothing. */
    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("The standard input is gone", e);
        }
        Runtime.getRuntime().halt(0);
    }
}
