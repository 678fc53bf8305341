package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The entities whose tables another service owns also under test, as {@code quarkus.unmanaged.flip=never} says. Hibernate
 * does not empty these tables, so nothing is put back there either.
 */
@Singleton
public class LeftAlone {

    /** Set by the build, which alone sees {@code @Unmanaged}. */
    static final String PROPERTY = "dynamodb-cache-testing.left-alone";

    private final Set<String> entities;

    @Inject
    LeftAlone(@ConfigProperty(name = PROPERTY) Optional<Set<String>> entities) {
        this(entities.orElse(Set.of()));
    }

    LeftAlone(Set<String> entities) {
        this.entities = entities;
    }

    /** What extends such an entity has rows in the tables of that one. */
    boolean contains(Class<?> entity) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (entities.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
