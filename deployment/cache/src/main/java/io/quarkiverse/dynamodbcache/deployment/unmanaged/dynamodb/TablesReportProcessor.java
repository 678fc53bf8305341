package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.nio.charset.StandardCharsets;

import io.quarkiverse.dynamodbcache.deployment.DynamoDbCacheNamesBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.GeneratedFileSystemResourceBuildItem;

/** Tells, in a file beside the artefact, which DynamoDB tables an application could create. */
class TablesReportProcessor {

    @BuildStep
    void report(UnmanagedTablesBuildItem unmanaged, DynamoDbCacheNamesBuildItem caches,
            BuildProducer<GeneratedFileSystemResourceBuildItem> files) {
        if (!unmanaged.tables().isEmpty()) {
            TablesReport report = new TablesReport(unmanaged.tables(), !caches.names().isEmpty());
            files.produce(new GeneratedFileSystemResourceBuildItem("unmanaged-entities/dynamodb.txt",
                    report.text().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
