package io.quarkiverse.dynamodbcache.quickstart;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application, started once more, on a free port. */
record SecondInstance(Process process, Path log) implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "second-instance.log");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static SecondInstance start(Map<String, String> config) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Dquarkus.http.port=0", "-Dquarkus.profile=test"));
        config.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        return new SecondInstance(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start(), LOG);
    }

    /** Waits until it answers. */
    String url() {
        String port = await().atMost(PATIENCE).failFast("It ended, see " + log, () -> !process.isAlive())
                .until(this::port, Optional::isPresent).orElseThrow();
        return "http://localhost:" + port;
    }

    private Optional<String> port() {
        return LISTENING.matcher(output()).results().findFirst().map(listening -> listening.group(1));
    }

    /** What it has printed until now. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It has not ended, see " + log);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
