package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;

/**
 * The jars of DynamoDB Local, from the Maven repositories of the user.
 * <p>
 * They are not dependencies of this extension: they would clash with those of the application, and their licence does not
 * allow to pass them on.
 */
final class ServerJars {

    static final String VERSION = "3.3.1";

    private static final Artifact SERVER = new DefaultArtifact("software.amazon.dynamodb:DynamoDBLocal:" + VERSION);
    // Its jars and Jetty log to SLF4J, which without this one complains on stderr.
    private static final Artifact SILENCE = new DefaultArtifact("org.slf4j:slf4j-nop:1.7.36");
    // With the versions that DynamoDB Local itself asks for, its tree of dependencies does not resolve.
    private static final Artifact SDK = new DefaultArtifact("software.amazon.awssdk:bom:pom:2.54.15");

    private ServerJars() {
    }

    static List<Path> resolve() {
        try {
            // The workspace of the user has nothing of DynamoDB Local, and looking through it takes its time.
            return resolve(MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build());
        } catch (BootstrapMavenException | DependencyResolutionException e) {
            throw new JarsNotResolvedException(VERSION, e);
        }
    }

    private static List<Path> resolve(MavenArtifactResolver maven)
            throws BootstrapMavenException, DependencyResolutionException {
        CollectRequest wanted = new CollectRequest()
                .addDependency(new Dependency(SERVER, JavaScopes.RUNTIME))
                .addDependency(new Dependency(SILENCE, JavaScopes.RUNTIME))
                .setManagedDependencies(maven.resolveDescriptor(SDK).getManagedDependencies())
                .setRepositories(maven.getRepositories());
        return maven.getSystem()
                .resolveDependencies(maven.getSession(), new DependencyRequest(wanted, null))
                .getArtifactResults().stream()
                .map(ArtifactResult::getArtifact)
                // Besides jars there are native libraries, which DynamoDB Local also brings inside its own jar.
                .filter(artifact -> artifact.getExtension().equals("jar"))
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }
}
