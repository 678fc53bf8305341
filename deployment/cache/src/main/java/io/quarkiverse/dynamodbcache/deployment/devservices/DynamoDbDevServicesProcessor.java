package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.DependencyFlags;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.runtime.LaunchMode;

/** Starts a DynamoDB for an application that runs anywhere but in production, and points its clients there. */
class DynamoDbDevServicesProcessor {

    private static final Logger LOG = Logger.getLogger(DynamoDbDevServicesProcessor.class);
    private static final String FEATURE = "dynamodb";

    @BuildStep(onlyIf = { IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
    void embeddedDynamoDb(DynamoDbDevServicesConfig config, LaunchModeBuildItem launch, ApplicationInfoBuildItem application,
            CurateOutcomeBuildItem build, BuildProducer<DevServicesResultBuildItem> devServices) {
        if (!config.enabled()) {
            return;
        }
        UserConfig user = new UserConfig(ConfigProvider.getConfig());
        Optional<String> other = user.otherDynamoDb();
        if (other.isPresent()) {
            LOG.debugf("Not starting the embedded DynamoDB, because %s is set", other.get());
            return;
        }
        EmbeddedServer server = new EmbeddedServer(config.host(), config.port(), new ServerJars(classPath(build)));
        Namespace namespace = Namespace.of(launch.getLaunchMode(), application.getName());
        Map<String, Function<EmbeddedDynamoDb, String>> properties = user.unset(ClientProperties.all());
        devServices.produce(launch.getLaunchMode() == LaunchMode.RUN
                ? startedNow(new EmbeddedDynamoDb(server, namespace), properties)
                : startedWithApplication(server, namespace, properties));
    }

    private static DevServicesResultBuildItem startedWithApplication(EmbeddedServer server, Namespace namespace,
            Map<String, Function<EmbeddedDynamoDb, String>> properties) {
        return DevServicesResultBuildItem.<EmbeddedDynamoDb> owned()
                .feature(FEATURE)
                .description("embedded DynamoDB Local " + ServerArtifacts.VERSION)
                // The namespace of tests is another at each augmentation, so Quarkus takes the service for another too.
                .serviceConfig(List.of(server.host(), server.configuredPort(), namespace).toString())
                .startable(() -> new EmbeddedDynamoDb(server, namespace))
                .postStartHook(DynamoDbDevServicesProcessor::logStart)
                .configProvider(properties)
                .build();
    }

    // quarkus:run hands the launched process only what is known when the build ends, and starts no service after that.
    private static DevServicesResultBuildItem startedNow(EmbeddedDynamoDb dynamoDb,
            Map<String, Function<EmbeddedDynamoDb, String>> properties) {
        dynamoDb.start();
        logStart(dynamoDb);
        return DevServicesResultBuildItem.discovered()
                // Not feature(FEATURE), which takes no text in Quarkus 3.27.
                .name(FEATURE)
                .description(dynamoDb.words())
                .config(ClientProperties.values(properties, dynamoDb))
                .build();
    }

    private static List<Path> classPath(CurateOutcomeBuildItem build) {
        List<Path> classPath = new ArrayList<>();
        for (ResolvedDependency dependency : build.getApplicationModel().getDependencies(DependencyFlags.DEPLOYMENT_CP)) {
            dependency.getResolvedPaths().forEach(classPath::add);
        }
        return classPath;
    }

    private static void logStart(EmbeddedDynamoDb dynamoDb) {
        LOG.infof("Dev Services for DynamoDB: %s", dynamoDb.words());
    }
}
