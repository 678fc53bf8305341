package io.quarkiverse.dynamodbcache.deployment.testing;

import java.util.Collection;

import org.jboss.logging.Logger;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.IsNormal;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.Dependency;

/** Puts the beans of the testing artifact into an application under test. */
class TestingProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");
    private static final String ARTIFACT = "quarkus-dynamodb-cache-testing";

    @BuildStep(onlyIf = TestingPresent.class)
    void beans(BuildProducer<AdditionalBeanBuildItem> beans) {
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(TestingPresent.PACKAGE + "TestClock",
                        TestingPresent.PACKAGE + "internal.lifecycle.TestData",
                        TestingPresent.PACKAGE + "internal.cache.CacheParticipant",
                        TestingPresent.PACKAGE + "internal.cache.TestedCaches")
                .build());
    }

    @BuildStep(onlyIf = IsNormal.class)
    @Produce(ArtifactResultBuildItem.class)
    void warnOfCompileScope(CurateOutcomeBuildItem build) {
        if (isPackaged(build.getApplicationModel().getRuntimeDependencies())) {
            LOG.warnf("%s is packaged into this application, with JUnit and REST-assured. It does nothing there: "
                    + "write <scope>test</scope> into its dependency.", ARTIFACT);
        }
    }

    static boolean isPackaged(Collection<? extends Dependency> dependencies) {
        return dependencies.stream().anyMatch(dependency -> dependency.getArtifactId().equals(ARTIFACT));
    }
}
