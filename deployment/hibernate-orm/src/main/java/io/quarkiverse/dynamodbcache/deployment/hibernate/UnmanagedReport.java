package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Flip;

/**
 * What each launch mode could do to the tables of other services, for one persistence unit.
 *
 * @param associations those that get no foreign key
 * @param flip as configured; which is not what this launch does
 * @param obstacle why it cannot be flipped, if it cannot
 */
record UnmanagedReport(UnitFacts unit, Set<String> associations, Flip flip, Optional<String> obstacle) {

    String text() {
        StringBuilder text = new StringBuilder("Persistence unit '%s'\n".formatted(unit.name()));
        text.append("  Production, development: no DDL for the tables of\n");
        unit.entities().forEach(entity -> text.append("    %s\n".formatted(entity)));
        associations.forEach(association -> text.append("  and no foreign key from\n    %s\n".formatted(association)));
        return text.append("  Test: ").append(test()).append('\n').toString();
    }

    private String test() {
        if (flip == Flip.NEVER) {
            return "the same";
        }
        return obstacle.map("the same, as "::concat)
                .orElse("as for the other tables; at least what is missing is created, in a disposable database only");
    }

    /** In one line. */
    String summary() {
        return "Persistence unit '%s': %s are unmanaged, so their tables are never created, dropped, truncated or migrated%s"
                .formatted(unit.name(), String.join(", ", unit.entities()),
                        associations.isEmpty() ? ""
                                : ", and there is no foreign key for " + String.join(", ", associations));
    }
}
