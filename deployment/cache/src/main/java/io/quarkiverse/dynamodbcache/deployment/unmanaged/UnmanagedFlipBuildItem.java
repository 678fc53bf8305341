package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import io.quarkus.builder.item.SimpleBuildItem;

/** Whether this launch treats unmanaged entities as managed ones: in tests only. */
public final class UnmanagedFlipBuildItem extends SimpleBuildItem {

    private final boolean flipped;

    UnmanagedFlipBuildItem(boolean flipped) {
        this.flipped = flipped;
    }

    public boolean isFlipped() {
        return flipped;
    }
}
