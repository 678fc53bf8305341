package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.types.TypeParser;

/** Loads the types of the values, and makes sure that a value shows which of its cache's types it is of. */
class ReadableTypesProcessor {

    @BuildStep
    ReadableTypesBuildItem readableTypes(ValueTypesBuildItem names, BuildProducer<ValidationErrorBuildItem> errors) {
        SortedMap<String, List<Type>> types = new TreeMap<>();
        names.namesByCache().forEach((cache, typeNames) -> {
            List<Type> loaded = load(cache, typeNames, errors);
            Set<String> raw = new HashSet<>();
            if (loaded.stream().allMatch(type -> raw.add(rawName(type)))) {
                types.put(cache, loaded);
            } else {
                errors.produce(new ValidationErrorBuildItem(new AmbiguousValueTypesException(cache, typeNames)));
            }
        });
        return new ReadableTypesBuildItem(types);
    }

    private static List<Type> load(String cache, Set<String> names, BuildProducer<ValidationErrorBuildItem> errors) {
        List<Type> types = new ArrayList<>();
        for (String name : names) {
            try {
                types.add(TypeParser.parse(name));
            } catch (RuntimeException e) {
                errors.produce(new ValidationErrorBuildItem(new UnreadableTypeException(cache, name, e)));
            }
        }
        return types;
    }

    private static String rawName(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType().getTypeName();
        }
        return type instanceof GenericArrayType array ? rawName(array.getGenericComponentType()) + "[]" : type.getTypeName();
    }
}
