package io.quarkiverse.dynamodbcache.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

import io.quarkus.cache.deployment.CacheDeploymentConstants;

/**
 * A method with a caching annotation.
 *
 * @param binding its annotation: {@code @CacheResult} or {@code @CacheInvalidate}
 */
record CachedMethod(String cache, MethodInfo method, AnnotationInstance binding) {

    /** By its name, as Quarkus 3.27 has no such annotation. */
    private static final DotName CACHED_RESULTS = DotName.createSimple("io.quarkus.cache.CachedResults");

    /** By cache, and then by what does not depend on the order of an index. */
    private static final Comparator<CachedMethod> ORDER = Comparator.comparing(CachedMethod::cache)
            .thenComparing(cached -> cached.method.declaringClass().name().toString())
            .thenComparing(cached -> cached.method.toString());

    static List<CachedMethod> returningValues(IndexView index, Set<String> caches) {
        return of(index.getAnnotations(CacheDeploymentConstants.CACHE_RESULT).stream(), caches).stream()
                .map(cached -> cached.asDeclared(index)).toList();
    }

    static List<CachedMethod> takingKeys(IndexView index, Set<String> caches) {
        Stream<AnnotationInstance> repeated = index.getAnnotations(CacheDeploymentConstants.CACHE_INVALIDATE_LIST).stream()
                .flatMap(container -> Stream.of(container.value().asNestedArray())
                        .map(nested -> AnnotationInstance.create(nested.name(), container.target(), nested.values())));
        List<CachedMethod> methods = new ArrayList<>(returningValues(index, caches));
        methods.addAll(of(Stream.concat(index.getAnnotations(CacheDeploymentConstants.CACHE_INVALIDATE).stream(), repeated),
                caches));
        return methods;
    }

    private static List<CachedMethod> of(Stream<AnnotationInstance> bindings, Set<String> caches) {
        return bindings.filter(binding -> binding.target().kind() == AnnotationTarget.Kind.METHOD)
                // The compiler copies annotations to the bridge of an overridden generic method, whose types are erased.
                .filter(binding -> !binding.target().asMethod().isBridge())
                .map(binding -> new CachedMethod(binding.value(CacheDeploymentConstants.CACHE_NAME_PARAM).asString(),
                        binding.target().asMethod(), binding))
                .filter(cached -> caches.contains(cached.cache))
                .sorted(ORDER).toList();
    }

    /** The wrapper that @CachedResults stands for has no generics; the method that it forwards to has. */
    private CachedMethod asDeclared(IndexView index) {
        return method.declaringClass().hasDeclaredAnnotation(CACHED_RESULTS)
                ? declaredAbove(method.declaringClass(), index).map(declared -> new CachedMethod(cache, declared, binding))
                        .findFirst().orElse(this)
                : this;
    }

    private Stream<MethodInfo> declaredAbove(ClassInfo type, IndexView index) {
        return Stream.concat(Stream.ofNullable(type.superName()), type.interfaceNames().stream())
                .map(index::getClassByName).filter(Objects::nonNull)
                .flatMap(above -> Stream.concat(
                        Stream.ofNullable(above.method(method.name(), method.parameterTypes())), declaredAbove(above, index)));
    }

    /** Whether the index has the class that carries the annotation, which may be a wrapper around the method. */
    boolean isAnnotatedIn(IndexView index) {
        return index.getClassByName(binding.target().asMethod().declaringClass().name()) != null;
    }

    /** @return what messages call a parameter, also where the compiler has kept no names */
    static String nameOf(MethodParameterInfo parameter) {
        // Not nameOrDefault(), which the Jandex of Quarkus 3.27 does not have.
        return Objects.requireNonNullElseGet(parameter.name(), () -> "arg" + parameter.position());
    }

    /** Empty if a CacheKeyGenerator makes the key. */
    List<MethodParameterInfo> keyParameters() {
        if (binding.value("keyGenerator") != null) {
            return List.of();
        }
        DotName key = CacheDeploymentConstants.CACHE_KEY;
        List<MethodParameterInfo> marked = method.parameters().stream().filter(parameter -> parameter.hasAnnotation(key))
                .toList();
        return marked.isEmpty() ? method.parameters() : marked;
    }

    @Override
    public String toString() {
        return method.declaringClass().name() + "#" + method.name();
    }
}
