package io.quarkiverse.dynamodbcache.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

import org.jboss.jandex.Index;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Calls the build steps as a build would: for an application of a few classes, whose caches are called "prices". */
record SmallBuild(Index index, DynamoDbCacheBuildTimeConfig config, List<Throwable> mistakes) {

    private static final DynamoDbCacheNamesBuildItem CACHES = new DynamoDbCacheNamesBuildItem(Set.of("prices"));

    static SmallBuild of(Class<?>... application) {
        return new SmallBuild(indexOf(application), new Config(Optional.empty(), Map.of()), new ArrayList<>());
    }

    SmallBuild withValueType(String type) {
        return new SmallBuild(index, new Config(Optional.empty(), Map.of("prices", () -> Optional.of(type))), mistakes);
    }

    SortedMap<String, SortedSet<String>> valueTypes() {
        return valueTypesItem().namesByCache();
    }

    SortedMap<String, List<Type>> readableTypes() {
        return new ReadableTypesProcessor().readableTypes(valueTypesItem(), this::report).byCache();
    }

    SortedSet<Class<?>> keyTypes() {
        return new KeyTypesProcessor().keyTypes(CACHES, new CombinedIndexBuildItem(index, index),
                unstable -> mistakes.add(unstable.mistake())).types();
    }

    private ValueTypesBuildItem valueTypesItem() {
        // As in a build, the classes of the application are in both indexes.
        return new ValueTypesProcessor().valueTypes(CACHES, new CombinedIndexBuildItem(index, index),
                new BeanArchiveIndexBuildItem(index, index, Set.of()), config, this::report);
    }

    private void report(ValidationErrorBuildItem error) {
        mistakes.addAll(error.getValues());
    }

    private static Index indexOf(Class<?>... classes) {
        try {
            return Index.of(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Config(Optional<String> clientName, Map<String, CacheBuildTimeConfig> caches)
            implements
                DynamoDbCacheBuildTimeConfig {

        @Override
        public boolean metricsEnabled() {
            return true;
        }

        @Override
        public boolean tracingEnabled() {
            return true;
        }

        @Override
        public boolean healthEnabled() {
            return true;
        }
    }
}
