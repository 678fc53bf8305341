package io.quarkiverse.dynamodbcache.deployment.testing;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Isolates the tests of an application in its own DynamoDB tables. */
class DynamoDbTestingProcessor {

    private static final String PACKAGE = TestingPresent.PACKAGE + "internal.dynamodb.";

    @BuildStep(onlyIf = TestingPresent.class)
    void beans(BuildProducer<AdditionalBeanBuildItem> beans) {
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(PACKAGE + "DynamoDbParticipant", PACKAGE + "TestedDatabases", PACKAGE + "ApplicationClients",
                        PACKAGE + "CacheTables")
                .build());
    }
}
