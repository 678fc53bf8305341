package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.builder.Version;
import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog;
import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartData.QuarkusDataKey;
import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartProjectInput;
import io.quarkus.devtools.messagewriter.MessageWriter;
import io.quarkus.devtools.project.BuildTool;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.registry.catalog.ExtensionCatalog;

/** What one begins with who makes a project with this extension. */
class CodestartTest {

    private static final Path CODESTARTS = Repository.ROOT.resolve("runtime/cache/src/main/codestarts/quarkus");
    private static final String NAME = "dynamodb-cache";

    @TempDir
    static Path project;

    @BeforeAll
    static void makeProject() throws IOException {
        String version = Version.getVersion();
        QuarkusCodestartProjectInput input = QuarkusCodestartProjectInput.builder()
                .buildTool(BuildTool.MAVEN).noBuildToolWrapper().noDockerfiles()
                .addCodestarts(List.of("java", NAME))
                .addExtension(ArtifactKey.ga("io.quarkiverse.dynamodbcache", "quarkus-dynamodb-cache"))
                .addBoms(List.of("io.quarkus:quarkus-bom:" + version))
                .addData(Map.of(
                        QuarkusDataKey.PROJECT_PACKAGE_NAME.key(), "com.example.shop",
                        QuarkusDataKey.BOM_GROUP_ID.key(), "io.quarkus",
                        QuarkusDataKey.BOM_ARTIFACT_ID.key(), "quarkus-bom",
                        QuarkusDataKey.BOM_VERSION.key(), version,
                        QuarkusDataKey.QUARKUS_VERSION.key(), version,
                        QuarkusDataKey.QUARKUS_MAVEN_PLUGIN_GROUP_ID.key(), "io.quarkus",
                        QuarkusDataKey.QUARKUS_MAVEN_PLUGIN_ARTIFACT_ID.key(), "quarkus-maven-plugin",
                        QuarkusDataKey.QUARKUS_MAVEN_PLUGIN_VERSION.key(), version,
                        QuarkusDataKey.MAVEN_COMPILER_PLUGIN_VERSION.key(), "3.16.0",
                        QuarkusDataKey.MAVEN_SUREFIRE_PLUGIN_VERSION.key(), "3.6.1"))
                .putData(QuarkusDataKey.JAVA_VERSION, "17")
                .build();
        QuarkusCodestartCatalog.fromExtensionsCatalogAndDirectories(MessageWriter.info(), ExtensionCatalog.builder().build(),
                List.of(CODESTARTS)).createProject(input).generate(project);
    }

    @Test
    void sources_compile() {
        Map<String, String> sources = Repository.find(project, ".java").map(Text::read)
                .collect(Collectors.toMap(this::className, source -> String.join("\n", source.lines())));

        assertThat(sources).containsKeys("com.example.shop.PriceService", "com.example.shop.PriceResourceTest");
        assertThat(Javac.complaints(sources)).isEmpty();
    }

    private String className(Text source) {
        return "com.example.shop." + source.file().getFileName().toString().replace(".java", "");
    }

    @Test
    void project_hasWhatItsSourcesNeed() throws IOException {
        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>quarkus-dynamodb-cache</artifactId>",
                "<artifactId>quarkus-rest-jackson</artifactId>", "<artifactId>rest-assured</artifactId>");
        assertThat(project.resolve("src/main/resources/application.properties")).content()
                .contains("quarkus.cache.dynamodb.expire-after-write=10M");
        assertThat(project.resolve("README.md")).content().contains("/prices/pen");
    }

    @Test
    void extension_namesItsCodestart() throws IOException {
        assertThat(
                Files.readString(Repository.ROOT.resolve("runtime/cache/src/main/resources/META-INF/quarkus-extension.yaml")))
                .contains("name: \"" + NAME + "\"", "quarkus-dynamodb-cache:codestarts:jar:");
        assertThat(Files.readString(CODESTARTS.resolve("dynamodb-cache-codestart/codestart.yml"))).contains("ref: " + NAME);
    }
}
