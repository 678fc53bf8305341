package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.dynamodbcache.CacheInvalidateTags;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.CacheInvalidateTagsInterceptor;
import io.quarkus.cache.deployment.CacheDeploymentConstants;

/** A {@code @CacheInvalidateTags}, alone or repeated, and what it stands on. */
record Invalidation(AnnotationInstance annotation, AnnotationTarget target) {

    private static final DotName ONE = DotName.createSimple(CacheInvalidateTags.class);
    private static final DotName SEVERAL = DotName.createSimple(CacheInvalidateTags.List.class);
    private static final DotName INTERCEPTOR = DotName.createSimple(CacheInvalidateTagsInterceptor.class);

    static Stream<Invalidation> onMethods(IndexView application) {
        // The compiler copies annotations to the bridge of an overridden generic method.
        return in(application).filter(found -> found.target.kind() == Kind.METHOD && !found.target.asMethod().isBridge());
    }

    static Stream<String> onClasses(IndexView application) {
        return in(application).filter(found -> found.target.kind() == Kind.CLASS)
                .map(found -> found.target.asClass().name()).filter(name -> !name.equals(INTERCEPTOR)).map(DotName::toString)
                .distinct();
    }

    private static Stream<Invalidation> in(IndexView application) {
        Stream<Invalidation> repeated = application.getAnnotations(SEVERAL).stream().flatMap(container -> Stream
                .of(container.value().asNestedArray()).map(one -> new Invalidation(one, container.target())));
        Stream<Invalidation> single = application.getAnnotations(ONE).stream().filter(one -> one.target() != null)
                .map(one -> new Invalidation(one, one.target()));
        return Stream.concat(single, repeated);
    }

    MethodInfo method() {
        return target.asMethod();
    }

    String cache() {
        return annotation.value(CacheDeploymentConstants.CACHE_NAME_PARAM).asString();
    }
}
