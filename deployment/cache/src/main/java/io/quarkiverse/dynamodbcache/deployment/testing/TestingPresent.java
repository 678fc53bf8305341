package io.quarkiverse.dynamodbcache.deployment.testing;

import java.util.function.BooleanSupplier;

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.runtime.LaunchMode;

/** A condition of build steps: the application runs in a test, which has {@code quarkus-dynamodb-cache-testing}. */
public final class TestingPresent implements BooleanSupplier {

    /** Where the testing artifact's classes are. Their names are written here, as nothing may depend on the artifact. */
    public static final String PACKAGE = "io.quarkiverse.dynamodbcache.testing.";

    private final LaunchMode launchMode;

    public TestingPresent(LaunchMode launchMode) {
        this.launchMode = launchMode;
    }

    @Override
    public boolean getAsBoolean() {
        return launchMode == LaunchMode.TEST && QuarkusClassLoader.isClassPresentAtRuntime(PACKAGE + "DataIsolation");
    }
}
