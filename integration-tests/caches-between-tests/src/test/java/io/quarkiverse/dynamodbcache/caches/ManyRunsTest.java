package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Forks of a test run, or runs of several developers, against one DynamoDB Local and one table. */
@QuarkusTest
class ManyRunsTest {

    private static final boolean LONG = "long".equals(System.getProperty("test.extent"));
    /** Forks at once, and runs in each one after the other: 2 in all, 16 with the profile "long". */
    private static final int FORKS = Integer.getInteger("many-runs.forks", LONG ? 4 : 2);
    private static final int RUNS = Math.max(1, (LONG ? 16 : 2) / FORKS);

    private static final long BOUND_IN_MINUTES = 5;
    /** Not a @TempDir: JUnit hands none to a @QuarkusTest of Quarkus 3.27. */
    private static final Path LOGS = Path.of("target", "many-runs");

    @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
    String endpoint;

    /** With an access key of its own, each run has a DynamoDB of its own, with own tables. */
    @Test
    void forks_doNotSeeEachOthersTables() throws IOException, InterruptedException {
        runAtOnce(1, List.of("-D" + TestRunsOfAJvm.CLASSES + "=OwnTablesTest"));
    }

    /** With one access key for all, they have one table. */
    @Test
    void forks_doNotSeeEachOthersEntries() throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("-D" + TestRunsOfAJvm.CLASSES + "=FirstClassTest,SecondClassTest"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("quarkus.dynamodb.aws.credentials."))
                .forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        runAtOnce(RUNS, options);
    }

    private void runAtOnce(int runs, List<String> options) throws IOException, InterruptedException {
        Files.createDirectories(LOGS);
        List<Process> forks = new ArrayList<>();
        try {
            for (int fork = 0; fork < FORKS; fork++) {
                forks.add(start(log(fork), runs, options));
            }
            for (int fork = 0; fork < FORKS; fork++) {
                assertThat(forks.get(fork).waitFor(BOUND_IN_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
                assertThat(forks.get(fork).exitValue()).as(() -> "failed runs in a fork:\n" + read(LOGS)).isZero();
            }
        } finally {
            forks.forEach(Process::destroyForcibly);
        }
    }

    private Path log(int fork) {
        return LOGS.resolve("fork-" + fork + ".log");
    }

    private Process start(Path log, int runs, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-Xmx512m"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith("-XX:"))
                .forEach(command::add);
        // Not what it is here: Quarkus 3.27 keeps the port there that it has found free.
        command.add("-Dquarkus.http.test-port=0");
        Stream.of("java.util.logging.manager", "maven.home", "maven.repo.local",
                "quarkus-internal-test.serialized-app-model.path", "basedir")
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add("-Dquarkus.cache.dynamodb.devservices.port=" + URI.create(endpoint).getPort());
        command.addAll(options);
        command.addAll(List.of(TestRunsOfAJvm.class.getName(), String.valueOf(runs)));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String read(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
