package io.quarkiverse.dynamodbcache.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Names the extension in the line that lists the features of an application. */
class FeatureProcessor {

    static final String FEATURE = "dynamodb-cache";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }
}
