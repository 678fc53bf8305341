package io.quarkiverse.dynamodbcache.deployment.hibernate;

import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkus.builder.item.MultiBuildItem;

/** What is known of a persistence unit that has unmanaged entities. */
final class UnitFactsBuildItem extends MultiBuildItem {

    private final UnitFacts facts;

    UnitFactsBuildItem(UnitFacts facts) {
        this.facts = facts;
    }

    UnitFacts facts() {
        return facts;
    }
}
