package io.quarkiverse.dynamodbcache.deployment;

import io.quarkus.builder.item.MultiBuildItem;

/** A parameter that is part of a key, but has no standard form: a mistake, unless the application gives keys a form itself. */
public final class UnstableKeyBuildItem extends MultiBuildItem {

    private final UnstableKeyTypeException mistake;

    UnstableKeyBuildItem(UnstableKeyTypeException mistake) {
        this.mistake = mistake;
    }

    UnstableKeyTypeException mistake() {
        return mistake;
    }
}
