package io.quarkiverse.dynamodbcache.deployment;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Keeps the bean that gives data keys. Whether one is needed, the configuration says when the application starts. */
class DataKeyProviderProcessor {

    /** Looked up at run time, where the build cannot see it. */
    @BuildStep
    UnremovableBeanBuildItem askedAtRunTime() {
        return UnremovableBeanBuildItem.beanTypes(DataKeyProvider.class);
    }

    @BuildStep
    void validate(ValidationPhaseBuildItem validation, BuildProducer<ValidationErrorBuildItem> errors) {
        RivalBeans.of(DataKeyProvider.class, validation.getBeanResolver()).undecided()
                .ifPresent(names -> errors.produce(new ValidationErrorBuildItem(new SeveralDataKeyProvidersException(names))));
    }
}
