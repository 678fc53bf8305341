package io.quarkiverse.dynamodbcache.deployment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.AfterStart;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.BuildTimeFacts;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CachesRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;

/** Makes the backend, which {@link BackendProvider} hands to quarkus-cache. */
class CacheManagerProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    BackendBuildItem cacheManager(CachesRecorder recorder, ReadableTypesBuildItem valueTypes,
            KeyTypesBuildItem keyTypes, DynamoDbCacheBuildTimeConfig config, LaunchModeBuildItem launchMode,
            ShutdownContextBuildItem shutdown) {
        BuildTimeFacts facts = new BuildTimeFacts(ClientProcessor.clientName(config), new TreeMap<>(valueTypes.byCache()),
                new ArrayList<>(keyTypes.types()));
        return new BackendBuildItem(recorder.cacheManagerInfo(facts, launchMode.getLaunchMode(), shutdown));
    }

    /** Its observer is what it is for, and the cache manager looks it up. */
    @BuildStep
    AdditionalBeanBuildItem afterStart() {
        return AdditionalBeanBuildItem.unremovableOf(AfterStart.class);
    }

    /** Looked up at run time, where the build cannot see it. A clock is for tests. */
    @BuildStep
    UnremovableBeanBuildItem usedAtRunTime() {
        return UnremovableBeanBuildItem.beanTypes(ObjectMapper.class, InstantSource.class);
    }
}
