package io.quarkiverse.dynamodbcache.cluster.nodes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A process of the packaged application. */
record NodeProcess(Process process, Path log) {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static NodeProcess start(Map<String, String> properties, Path log) throws IOException {
        Process process = new ProcessBuilder(Java.command(properties)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        return new NodeProcess(process, log);
    }

    /** Waits until it answers. */
    URI url() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
                .failFast("The application ended, see " + log, () -> !process.isAlive())
                .until(this::announced, Optional::isPresent).orElseThrow();
    }

    private Optional<URI> announced() {
        try {
            return LISTENING.matcher(Files.readString(log)).results().findFirst().map(NodeProcess::address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(MatchResult listening) {
        return URI.create(listening.group(1));
    }

    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process %s does not end".formatted(process.pid()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a process ended", e);
        }
    }

    void signal(String name) {
        try {
            Process sent = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start();
            if (!sent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || sent.exitValue() != 0) {
                throw new IllegalStateException("SIG%s did not reach process %s".formatted(name, process.pid()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a signal was sent", e);
        }
    }
}
