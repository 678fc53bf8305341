package io.quarkiverse.dynamodbcache.deployment.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.deployment.DynamoDbCacheNamesBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.GeneratedFileSystemResourceBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;

/** Writes the tables of the caches, and the permissions that they need, beside the packaged application. */
class TableTemplateProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");
    private static final String FOLDER = "dynamodb-cache";

    @BuildStep
    void write(TableTemplateConfig config, DynamoDbCacheNamesBuildItem caches, CacheOperationsBuildItem operations,
            ApplicationInfoBuildItem application, LaunchModeBuildItem launchMode, OutputTargetBuildItem target,
            BuildProducer<GeneratedFileSystemResourceBuildItem> files) {
        Set<TableTemplateConfig.Template> wanted = config.template().orElse(Set.of());
        // Tests and dev mode have other tables than production, and create them themselves.
        if (wanted.isEmpty() || launchMode.getLaunchMode().isDevOrTest()) {
            return;
        }
        if (caches.names().isEmpty()) {
            LOG.warn(
                    "quarkus.cache.dynamodb.table.template is set, but no cache of this application is in DynamoDB, so nothing is "
                            + "written.");
            return;
        }
        List<TableNeeds> tables = TableNeeds.of(
                ConfiguredCaches.of(ConfigProvider.getConfig(), nameOf(application)).settings(caches.names()),
                operations.operations());
        TemplateFiles written = TemplateFiles.of(wanted, nameOf(application).orElse("this application"), tables);
        written.texts().forEach((name, text) -> files.produce(new GeneratedFileSystemResourceBuildItem(FOLDER + '/' + name,
                text.getBytes(StandardCharsets.UTF_8))));
        LOG.infof("The tables of the DynamoDB caches, and the permissions that they need, are in %s: %s",
                target.getOutputDirectory().resolve(FOLDER), written.texts().keySet());
    }

    private static Optional<String> nameOf(ApplicationInfoBuildItem application) {
        return Optional.of(application.getName()).filter(name -> !name.equals(ApplicationInfoBuildItem.UNSET_VALUE));
    }
}
