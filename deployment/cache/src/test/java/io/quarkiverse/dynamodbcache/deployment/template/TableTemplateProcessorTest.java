package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.deployment.DynamoDbCacheNamesBuildItem;
import io.quarkiverse.dynamodbcache.deployment.template.TableTemplateConfig.Template;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.GeneratedFileSystemResourceBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.runtime.LaunchMode;

class TableTemplateProcessorTest {

    private final List<GeneratedFileSystemResourceBuildItem> files = new ArrayList<>();

    private List<String> written(Optional<Set<Template>> templates, Set<String> caches, LaunchMode launchMode) {
        new TableTemplateProcessor().write(() -> templates, new DynamoDbCacheNamesBuildItem(caches),
                new CacheOperationsBuildItem(Set.of()), new ApplicationInfoBuildItem(Optional.of("shop"), Optional.empty()),
                new LaunchModeBuildItem(launchMode, Optional.empty(), false, Optional.empty(), false),
                new OutputTargetBuildItem(Path.of("target"), "shop", false, new Properties(), Optional.empty()), files::add);
        return files.stream().map(GeneratedFileSystemResourceBuildItem::getName).toList();
    }

    @Test
    void filesOfAProduction_areWrittenToAFolderOfTheirOwn() {
        assertThat(written(Optional.of(Set.of(Template.TERRAFORM)), Set.of("prices"), LaunchMode.NORMAL))
                .containsExactly("dynamodb-cache/policy.json", "dynamodb-cache/tables.tf");
    }

    @Test
    void nothingIsWritten_ifNoTemplateIsSet() {
        assertThat(written(Optional.empty(), Set.of("prices"), LaunchMode.NORMAL)).isEmpty();
    }

    @Test
    void nothingIsWritten_forAnApplicationWithoutCachesInDynamoDb() {
        assertThat(written(Optional.of(Set.of(Template.CLI)), Set.of(), LaunchMode.NORMAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "TEST", "DEVELOPMENT" })
    void nothingIsWritten_forTables_thatAreMadeAnyway(LaunchMode launchMode) {
        assertThat(written(Optional.of(Set.of(Template.CLI)), Set.of("prices"), launchMode)).isEmpty();
    }
}
