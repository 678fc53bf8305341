package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import java.util.List;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Flip;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.runtime.LaunchMode;

/** Finds the entities whose tables another service owns. */
class UnmanagedProcessor {

    @BuildStep
    UnmanagedEntitiesBuildItem unmanagedEntities(CombinedIndexBuildItem index, UnmanagedConfig config,
            BuildProducer<ValidationErrorBuildItem> errors) {
        UnmanagedEntities found = new UnmanagedEntities(index.getIndex());
        found.addAnnotated();
        config.entities().orElse(List.of()).forEach(found::addNamed);
        found.mistakes().forEach(mistake -> errors.produce(new ValidationErrorBuildItem(mistake)));
        return new UnmanagedEntitiesBuildItem(found.jpaEntities(), found.dynamoDbBeans());
    }

    @BuildStep
    UnmanagedFlipBuildItem flip(LaunchModeBuildItem launch, UnmanagedConfig config) {
        return new UnmanagedFlipBuildItem(launch.getLaunchMode() == LaunchMode.TEST && config.flip() == Flip.TEST);
    }
}
