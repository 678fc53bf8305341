package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkus.builder.item.MultiBuildItem;

/** What is known of a persistence unit that has unmanaged entities. */
final class UnitFactsBuildItem extends MultiBuildItem {

    private final UnitFacts facts;
    private final Optional<String> obstacle;

    UnitFactsBuildItem(UnitFacts facts, Optional<String> obstacle) {
        this.facts = facts;
        this.obstacle = obstacle;
    }

    UnitFacts facts() {
        return facts;
    }

    /** Why it is never flipped, if it is not. */
    Optional<String> obstacle() {
        return obstacle;
    }
}
