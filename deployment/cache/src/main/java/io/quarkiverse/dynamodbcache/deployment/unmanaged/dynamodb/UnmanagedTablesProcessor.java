package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.DotName;

import io.quarkiverse.amazon.common.deployment.RequireAmazonClientInjectionBuildItem;
import io.quarkiverse.amazon.common.runtime.ClientUtil;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedEntitiesBuildItem;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedFlipBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Flip;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedTablesRecorder;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Lets an application under test create the DynamoDB tables of other services, before any of its beans ask for them. */
class UnmanagedTablesProcessor {

    /** Also where nothing is created, so that a mistake shows in every build, and not in the first test. */
    @BuildStep
    UnmanagedTablesBuildItem tables(UnmanagedEntitiesBuildItem entities, CombinedIndexBuildItem index, UnmanagedConfig config,
            BuildProducer<ValidationErrorBuildItem> errors) {
        if (config.flip() == Flip.NEVER) {
            return new UnmanagedTablesBuildItem(List.of());
        }
        // The computing index also knows super classes in jars that are not indexed.
        UnmanagedTablesReader reader = new UnmanagedTablesReader(index.getComputingIndex(), config);
        reader.addAll(entities.dynamoDbBeans());
        reader.mistakes().forEach(mistake -> errors.produce(new ValidationErrorBuildItem(mistake)));
        return new UnmanagedTablesBuildItem(new ArrayList<>(reader.tables()));
    }

    @BuildStep
    void client(UnmanagedTablesBuildItem unmanaged, UnmanagedFlipBuildItem flip,
            BuildProducer<RequireAmazonClientInjectionBuildItem> clients) {
        if (flip.isFlipped() && !unmanaged.tables().isEmpty()) {
            clients.produce(new RequireAmazonClientInjectionBuildItem(DotName.createSimple(DynamoDbAsyncClient.class),
                    ClientUtil.DEFAULT_CLIENT_NAME));
        }
    }

    /** The application starts when all services have, so its beans come later. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    void create(UnmanagedTablesBuildItem unmanaged, UnmanagedFlipBuildItem flip, UnmanagedTablesRecorder recorder,
            BuildProducer<ServiceStartBuildItem> started) {
        if (flip.isFlipped() && !unmanaged.tables().isEmpty()) {
            recorder.createTables(unmanaged.tables());
            started.produce(new ServiceStartBuildItem("unmanaged-dynamodb-tables"));
        }
    }
}
