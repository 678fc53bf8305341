package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;

/** What DynamoDB Local consists of. Public, because it is called behind a class loader of its own: see ServerJars. */
public final class ServerArtifacts {

    static final String VERSION = "3.3.1";

    private ServerArtifacts() {
    }

    /** Honours the settings, mirrors and local repository of the user, like the build itself. */
    public static List<Path> resolve() throws BootstrapMavenException, IOException {
        // The workspace of the user has nothing of DynamoDB Local, and looking through it takes its time.
        MavenArtifactResolver maven = MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
        List<ArtifactRequest> jars = coordinates().stream()
                .map(jar -> new ArtifactRequest(new DefaultArtifact(jar), maven.getRepositories(), null))
                .toList();
        return maven.resolve(jars).stream()
                .map(result -> result.getArtifact().getFile().toPath())
                .toList();
    }

    // A list, because to read the POMs of all dependencies takes two seconds in each JVM, always for the same answer.
    static List<String> coordinates() throws IOException {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                ServerArtifacts.class.getResourceAsStream("dynamodb-local.jars")), StandardCharsets.UTF_8))) {
            return list.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
