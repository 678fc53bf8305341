package io.quarkiverse.dynamodbcache.it.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A PostgreSQL as Debian installs it, in a temporary folder, on a free port of the loopback interface. */
public final class PostgresqlServer implements QuarkusTestResourceLifecycleManager {

    /** Why a test is skipped. */
    public static final String NOT_INSTALLED = "PostgreSQL is not installed (apt-get install postgresql), or not in the folder "
            + "that -Dpostgresql.installations names";

    private static final String SUPERUSER = "postgres";

    private @Nullable Path folder;
    private int port;

    /** Asked before anything starts. */
    public static boolean isInstalled() {
        return binaries().isPresent();
    }

    /** Those of the newest version. */
    private static Optional<Path> binaries() {
        Path installations = Path.of(System.getProperty("postgresql.installations", "/usr/lib/postgresql"));
        if (!Files.isDirectory(installations)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(installations)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("postgresql");
            if (isRoot()) {
                Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService()
                        .lookupPrincipalByName(SUPERUSER));
            }
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            run("initdb", "--username=" + SUPERUSER, "--auth=trust", "--encoding=UTF8", "--no-sync", "--pgdata", data());
            run("pg_ctl", "--wait", "--pgdata", data(), "--log", folder.resolve("log").toString(), "--options",
                    "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories= -c fsync=off".formatted(port),
                    "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.datasource.jdbc.url", url(), "quarkus.datasource.username", SUPERUSER);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(port, SUPERUSER);
    }

    private String data() {
        if (folder == null) {
            throw new IllegalStateException("Not started");
        }
        return folder.resolve("data").toString();
    }

    /** The server refuses to run as root. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", SUPERUSER, "--"));
        }
        command.add(binaries().orElseThrow(() -> new IllegalStateException(NOT_INSTALLED)).resolve(program).toString());
        command.addAll(List.of(arguments));
        // To a file: the server inherits the output, so that its end would never be read.
        Path output = Files.createTempFile("postgresql", ".out");
        try {
            Process process = new ProcessBuilder(command).directory(Path.of("/tmp").toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " failed: " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public synchronized void stop() {
        if (folder == null) {
            return;
        }
        try {
            if (Files.exists(Path.of(data(), "postmaster.pid"))) {
                run("pg_ctl", "--mode=immediate", "--pgdata", data(), "stop");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = null;
    }
}
