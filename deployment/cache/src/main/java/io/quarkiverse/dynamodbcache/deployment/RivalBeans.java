package io.quarkiverse.dynamodbcache.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Default;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassType;

import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BeanResolver;

/** The beans of an application that implement what one bean is to implement. */
record RivalBeans(BeanResolver resolver, Set<BeanInfo> beans) {

    static RivalBeans of(Class<?> type, BeanResolver resolver) {
        return new RivalBeans(resolver,
                resolver.resolveBeans(ClassType.create(type), AnnotationInstance.builder(Default.class).build()));
    }

    boolean areNone() {
        return beans.isEmpty();
    }

    /** @return their names, if none of them goes before the others */
    Optional<Set<String>> undecided() {
        try {
            resolver.resolveAmbiguity(beans);
            return Optional.empty();
        } catch (AmbiguousResolutionException several) {
            return Optional.of(names());
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (BeanInfo bean : beans) {
            // The class that has the producer method or field, if it is one.
            names.add(bean.isProducerMethod() ? bean.getBeanClass() + "#" + bean.getTarget().orElseThrow().asMethod().name()
                    : bean.isProducerField() ? bean.getBeanClass() + "#" + bean.getTarget().orElseThrow().asField().name()
                            : String.valueOf(bean.getBeanClass()));
        }
        return names;
    }
}
