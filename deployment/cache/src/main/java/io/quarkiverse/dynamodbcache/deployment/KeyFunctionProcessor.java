package io.quarkiverse.dynamodbcache.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Default;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassType;

import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BeanResolver;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Finds out whether the application gives keys a form of its own, and refuses what would have none otherwise. */
class KeyFunctionProcessor {

    /** Looked up at run time, where the build cannot see it. */
    @BuildStep
    UnremovableBeanBuildItem askedAtRunTime() {
        return UnremovableBeanBuildItem.beanTypes(KeyFunction.class);
    }

    @BuildStep
    void validate(ValidationPhaseBuildItem validation, List<UnstableKeyBuildItem> unstable,
            BuildProducer<ValidationErrorBuildItem> errors) {
        BeanResolver resolver = validation.getBeanResolver();
        Set<BeanInfo> functions = resolver.resolveBeans(ClassType.create(KeyFunction.class),
                AnnotationInstance.builder(Default.class).build());
        if (functions.isEmpty()) {
            unstable.forEach(key -> errors.produce(new ValidationErrorBuildItem(key.mistake())));
        }
        try {
            resolver.resolveAmbiguity(functions);
        } catch (AmbiguousResolutionException several) {
            errors.produce(new ValidationErrorBuildItem(new SeveralKeyFunctionsException(names(functions))));
        }
    }

    private static Set<String> names(Set<BeanInfo> beans) {
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
