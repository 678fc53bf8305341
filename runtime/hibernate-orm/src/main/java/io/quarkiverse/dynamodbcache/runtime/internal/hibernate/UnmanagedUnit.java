package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Set;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** A persistence unit that has unmanaged entities, from the reading of its mapping to its start. */
public final class UnmanagedUnit {

    private final UnitFacts facts;
    private UnmanagedTables tables = new UnmanagedTables(Set.of(), Set.of());
    private ReferredTables referred = ReferredTables.NONE;
    private @Nullable Metadata mapping;

    UnmanagedUnit(UnitFacts facts) {
        this.facts = facts;
    }

    UnitFacts facts() {
        return facts;
    }

    /** Before the unit starts; in a native executable, while that is built. */
    void read(Metadata metadata) {
        tables = OwnershipReader.read(metadata, facts.entities());
        if (facts.flipped()) {
            mapping = metadata;
        } else {
            referred = ReferredTablesReader.read(metadata, tables);
        }
    }

    UnmanagedTables tables() {
        return tables;
    }

    /** What is not dropped, besides those, where they are not to be created. */
    ReferredTables referred() {
        return referred;
    }

    /** Only where the tables of other services are to be created. */
    Metadata mapping() {
        if (mapping == null) {
            throw new IllegalStateException("The mapping of persistence unit '%s' was not kept".formatted(facts.name()));
        }
        return mapping;
    }
}
