package io.quarkiverse.dynamodbcache.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig.CacheBuildTimeConfig;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.cache.deployment.CacheDeploymentConstants;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.smallrye.mutiny.Uni;

/** Finds out, per cache, which types its values are read back as. */
class ValueTypesProcessor {

    private static final Set<DotName> ASYNC = Set.of(DotName.createSimple(Uni.class),
            DotName.createSimple(CompletionStage.class),
            DotName.createSimple(CompletableFuture.class));

    @BuildStep
    ValueTypesBuildItem valueTypes(DynamoDbCacheNamesBuildItem caches, CombinedIndexBuildItem application,
            BeanArchiveIndexBuildItem beans, DynamoDbCacheBuildTimeConfig config,
            BuildProducer<ValidationErrorBuildItem> errors) {
        SortedMap<String, SortedSet<String>> types = new TreeMap<>();
        for (String cache : caches.names()) {
            configured(cache, config).ifPresent(type -> types.put(cache, new TreeSet<>(Set.of(type))));
        }
        Set<String> open = new TreeSet<>(caches.names());
        open.removeAll(types.keySet());
        for (CachedMethod method : CachedMethod.returningValues(application.getIndex(), open)) {
            collect(method, types, errors);
        }
        // Wrappers that quarkus-cache generates for @CachedResults are beans, but not in the application's own index.
        for (CachedMethod method : CachedMethod.returningValues(beans.getIndex(), open)) {
            if (!method.isAnnotatedIn(application.getIndex())) {
                collect(method, types, errors);
            }
        }
        return new ValueTypesBuildItem(types);
    }

    private static Optional<String> configured(String cache, DynamoDbCacheBuildTimeConfig config) {
        return Optional.ofNullable(config.caches().get(cache)).flatMap(CacheBuildTimeConfig::valueType);
    }

    private static void collect(CachedMethod method, SortedMap<String, SortedSet<String>> types,
            BuildProducer<ValidationErrorBuildItem> errors) {
        Type returned = method.method().returnType();
        if (returned.kind() == Type.Kind.VOID || returned.name().equals(CacheDeploymentConstants.MULTI)) {
            // Told by quarkus-cache.
            return;
        }
        Optional<String> type = awaited(returned).flatMap(TypeName::of)
                .filter(name -> !name.equals(Object.class.getName()));
        if (type.isPresent()) {
            types.computeIfAbsent(method.cache(), cache -> new TreeSet<>()).add(type.get());
        } else {
            errors.produce(new ValidationErrorBuildItem(new UnknownValueTypeException(method)));
        }
    }

    /** What the caller has in the end; empty if the generics do not say. */
    private static Optional<Type> awaited(Type returned) {
        if (!ASYNC.contains(returned.name())) {
            return Optional.of(returned);
        }
        if (returned.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return Optional.empty();
        }
        Type held = returned.asParameterizedType().arguments().get(0);
        return Optional.of(held.kind() == Type.Kind.WILDCARD_TYPE ? held.asWildcardType().extendsBound() : held);
    }
}
