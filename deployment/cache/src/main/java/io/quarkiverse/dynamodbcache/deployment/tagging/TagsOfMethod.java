package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheTags;
import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedMethods;
import io.quarkus.cache.deployment.CacheDeploymentConstants;

/**
 * A method with {@code @CacheTags}, and the {@code @CacheResult} that makes its entries.
 *
 * @param tags with the positions of parameters
 */
record TagsOfMethod(MethodInfo method, AnnotationInstance result, List<String> tags) {

    static final DotName CACHE_TAGS = DotName.createSimple(CacheTags.class);
    static final String KEY_GENERATOR = "keyGenerator";

    /** @param mistakes hears of all that is wrong; a method with a mistake is left out */
    static List<TagsOfMethod> in(IndexView application, IndexView all, Set<String> caches,
            Consumer<InvalidCacheTagsException> mistakes) {
        List<TagsOfMethod> methods = new ArrayList<>();
        for (AnnotationInstance annotation : application.getAnnotations(CACHE_TAGS)) {
            // The compiler copies annotations to the bridge of an overridden generic method.
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && !annotation.target().asMethod().isBridge()) {
                MethodInfo method = annotation.target().asMethod();
                try {
                    AnnotationInstance result = resultOf(annotation, method, caches);
                    methods.add(new TagsOfMethod(method, result, tagsOf(annotation, method, all, mistakes)));
                } catch (InvalidCacheTagsException e) {
                    mistakes.accept(e);
                }
            }
        }
        return methods;
    }

    private static AnnotationInstance resultOf(AnnotationInstance annotation, MethodInfo method, Set<String> caches) {
        String name = TagText.nameOf(annotation, method);
        AnnotationInstance result = method.declaredAnnotation(CacheDeploymentConstants.CACHE_RESULT);
        if (result == null) {
            throw InvalidCacheTagsException.withoutResult(name);
        }
        if (method.declaringClass().hasDeclaredAnnotation(CacheDeploymentConstants.REGISTER_REST_CLIENT)) {
            throw InvalidCacheTagsException.onRestClient(name);
        }
        if (!caches.contains(cacheOf(result))) {
            throw InvalidCacheTagsException.ofOtherCache(name, cacheOf(result));
        }
        return result;
    }

    private static List<String> tagsOf(AnnotationInstance annotation, MethodInfo method, IndexView all,
            Consumer<InvalidCacheTagsException> mistakes) {
        int tags = annotation.value().asStringArray().length;
        if (tags > UnsupportedTagException.MOST_TAGS) {
            mistakes.accept(InvalidCacheTagsException.tooMany(TagText.nameOf(annotation, method), tags,
                    UnsupportedTagException.MOST_TAGS));
        }
        return TagText.allWithPositions(annotation, method, all, mistakes);
    }

    private static String cacheOf(AnnotationInstance result) {
        return result.value(CacheDeploymentConstants.CACHE_NAME_PARAM).asString();
    }

    String cache() {
        return cacheOf(result);
    }

    /** As it is asked for at run time. */
    String signature() {
        return signatureOf(method);
    }

    static String signatureOf(MethodInfo method) {
        return TaggedMethods.signature(method.declaringClass().name().toString(), method.name(),
                method.parameterTypes().stream().map(Type::name).map(DotName::toString).toList());
    }

    /** @return the one that the user named; null if none */
    @Nullable
    Type keyGenerator() {
        return result.value(KEY_GENERATOR) == null ? null : result.value(KEY_GENERATOR).asClass();
    }

    List<Short> keyPositions() {
        return method.parameters().stream()
                .filter(parameter -> parameter.hasAnnotation(CacheDeploymentConstants.CACHE_KEY))
                .map(MethodParameterInfo::position).toList();
    }
}
