package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.junit.jupiter.api.Test;

import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;

class ServerArtifactsTest {

    private static final Artifact SERVER = new DefaultArtifact(
            "software.amazon.dynamodb:DynamoDBLocal:" + ServerArtifacts.VERSION);
    // DynamoDB Local logs to SLF4J, which complains on stderr if nobody listens.
    private static final Artifact SILENCE = new DefaultArtifact("org.slf4j:slf4j-nop:1.7.36");
    // With the versions that DynamoDB Local itself asks for, its tree of dependencies does not resolve everywhere.
    private static final Artifact SDK = new DefaultArtifact("software.amazon.awssdk:bom:pom:2.54.15");

    @Test
    void list_isWhatMavenResolvesWithTheVersionsOfTheSdk() throws Exception {
        MavenArtifactResolver maven = MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
        CollectRequest wanted = new CollectRequest()
                .addDependency(new Dependency(SERVER, JavaScopes.RUNTIME))
                .addDependency(new Dependency(SILENCE, JavaScopes.RUNTIME))
                .setManagedDependencies(maven.resolveDescriptor(SDK).getManagedDependencies())
                .setRepositories(maven.getRepositories());

        List<String> jars = maven.getSystem()
                .resolveDependencies(maven.getSession(), new DependencyRequest(wanted, null))
                .getArtifactResults().stream()
                .map(result -> result.getArtifact())
                // Besides jars there are native libraries, which DynamoDB Local also brings inside its own jar.
                .filter(artifact -> artifact.getExtension().equals("jar"))
                .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion())
                .toList();

        assertThat(ServerArtifacts.coordinates()).containsExactlyInAnyOrderElementsOf(jars);
    }
}
