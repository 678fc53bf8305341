package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Which application runs, and how: what {@code {application}} and {@code {profile}} stand for in a prefix.
 *
 * @param profiles in the order in which Quarkus names them when it has started
 */
public record RunningApplication(Optional<String> name, List<String> profiles) {

    /**
     * Quarkus names an application after its project, but not in every test; nobody else must meet its entries there anyway.
     */
    private static final String NAME_IN_TESTS = "test";

    public static RunningApplication of(ApplicationConfig application, LaunchMode launchMode) {
        Optional<String> name = application.name().filter(Predicate.not(String::isBlank));
        return new RunningApplication(launchMode == LaunchMode.TEST ? name.or(() -> Optional.of(NAME_IN_TESTS)) : name,
                ConfigUtils.getProfiles());
    }
}
