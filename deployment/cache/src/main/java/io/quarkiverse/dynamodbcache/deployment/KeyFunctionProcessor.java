package io.quarkiverse.dynamodbcache.deployment;

import java.util.List;

import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
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
        RivalBeans functions = RivalBeans.of(KeyFunction.class, validation.getBeanResolver());
        if (functions.areNone()) {
            unstable.forEach(key -> errors.produce(new ValidationErrorBuildItem(key.mistake())));
        }
        functions.undecided()
                .ifPresent(names -> errors.produce(new ValidationErrorBuildItem(new SeveralKeyFunctionsException(names))));
    }
}
