package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The methods that invalidate tags, by what the build knows of a method, and by the method. */
public final class TagInvalidations {

    private final Map<String, List<TagInvalidation>> bySignature;
    private final ConcurrentMap<Method, List<Known>> known = new ConcurrentHashMap<>();

    TagInvalidations(Map<String, List<TagInvalidation>> bySignature) {
        this.bySignature = bySignature;
    }

    List<Known> of(Method method) {
        return known.computeIfAbsent(method, this::find);
    }

    private List<Known> find(Method method) {
        String signature = TaggedMethods.signature(method);
        return Objects.requireNonNull(bySignature.get(signature), signature).stream()
                .flatMap(invalidation -> invalidation.getTags().stream()
                        .map(tag -> new Known(invalidation.getCache(), TagTemplate.of(tag))))
                .toList();
    }

    /** A tag of a cache whose template is read. */
    record Known(String cache, TagTemplate template) {
    }
}
