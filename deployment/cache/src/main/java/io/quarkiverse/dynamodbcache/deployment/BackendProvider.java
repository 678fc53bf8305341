package io.quarkiverse.dynamodbcache.deployment;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.builder.BuildProvider;
import io.quarkus.builder.item.MultiBuildItem;
import io.quarkus.cache.CacheManagerInfo;

/**
 * Registers the backend with quarkus-cache.
 * <p>
 * The build item for that moved between Quarkus 3.27 and 3.33. A build step names what it produces in its signature, which
 * would
 * load in one of them only; a build provider may look the class up.
 */
public final class BackendProvider implements BuildProvider {

    private static final String SINCE_3_33 = "io.quarkus.cache.deployment.CacheManagerInfoBuildItem";
    private static final String IN_3_27 = "io.quarkus.cache.deployment.spi.CacheManagerInfoBuildItem";

    @Override
    public void installInto(BuildChainBuilder builder) {
        Class<? extends MultiBuildItem> registration = registration();
        builder.addBuildStep(context -> context.produce(registered(registration, context)))
                .consumes(BackendBuildItem.class)
                .produces(registration)
                .build();
    }

    private static MultiBuildItem registered(Class<? extends MultiBuildItem> registration, BuildContext context) {
        CacheManagerInfo backend = context.consume(BackendBuildItem.class).info();
        try {
            return registration.getConstructor(CacheManagerInfo.class).newInstance(backend);
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    private static Class<? extends MultiBuildItem> registration() {
        try {
            return named(SINCE_3_33);
        } catch (ClassNotFoundException newer) {
            try {
                return named(IN_3_27);
            } catch (ClassNotFoundException older) {
                older.addSuppressed(newer);
                throw unknown(older);
            }
        }
    }

    private static Class<? extends MultiBuildItem> named(String name) throws ClassNotFoundException {
        return Class.forName(name, false, BackendProvider.class.getClassLoader()).asSubclass(MultiBuildItem.class);
    }

    private static IllegalStateException unknown(ReflectiveOperationException e) {
        return new IllegalStateException("quarkus-cache takes no backend the way that this version of quarkus-dynamodb-cache "
                + "knows, as this version of Quarkus is older or newer than those it runs with. Its documentation names them.",
                e);
    }
}
