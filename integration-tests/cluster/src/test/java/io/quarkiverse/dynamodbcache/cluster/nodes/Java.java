package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the packaged application is started: soon ready and small, because several of them share a few cores. */
final class Java {

    static final String EXECUTABLE = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private Java() {
    }

    static List<String> command(Map<String, String> properties) {
        List<String> command = new ArrayList<>(List.of(EXECUTABLE, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote",
                "-Xshare:auto", "-Xmx128m"));
        new TreeMap<>(properties).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", APPLICATION.toString()));
        return command;
    }
}
