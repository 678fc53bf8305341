package io.quarkiverse.dynamodbcache.deployment;

import java.util.HashSet;
import java.util.Set;

import org.jboss.jandex.MethodParameterInfo;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.types.TypeParser;

/** Finds the parameters which are keys but have no form to store entries under, and collects the types of the others. */
class KeyTypesProcessor {

    @BuildStep
    KeyTypesBuildItem keyTypes(DynamoDbCacheNamesBuildItem caches, CombinedIndexBuildItem application,
            BuildProducer<UnstableKeyBuildItem> unstableKeys) {
        Set<Class<?>> known = new HashSet<>();
        for (CachedMethod method : CachedMethod.takingKeys(application.getIndex(), caches.names())) {
            for (MethodParameterInfo parameter : method.keyParameters()) {
                // For each parameter, so that a record with a mistake is reported wherever it is a key.
                KeyTypeCheck check = new KeyTypeCheck(new HashSet<>());
                // A type variable, and what it stands for, is known when the method is called.
                TypeName.of(parameter.type()).map(TypeParser::parse).flatMap(check::unstablePartOf)
                        .ifPresent(unstable -> unstableKeys.produce(
                                new UnstableKeyBuildItem(new UnstableKeyTypeException(method, parameter, unstable))));
                known.addAll(check.met());
            }
        }
        return new KeyTypesBuildItem(known);
    }
}
