package io.quarkiverse.dynamodbcache.deployment.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.IndexView;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;

/** Finds out what the classes of an application, and of the archives that Quarkus indexes with it, do with caches. */
class CacheOperationsProcessor {

    @BuildStep
    CacheOperationsBuildItem operations(TableTemplateConfig config, LaunchModeBuildItem launchMode,
            ApplicationArchivesBuildItem archives) {
        Set<CacheOperation> found = EnumSet.noneOf(CacheOperation.class);
        if (config.template().isPresent() && !launchMode.getLaunchMode().isDevOrTest()) {
            for (ApplicationArchive archive : archives.getAllApplicationArchives()) {
                if (!isOfTheCaches(archive.getIndex())) {
                    found.addAll(annotated(archive.getIndex()));
                    archive.accept(tree -> tree.walk(file -> found.addAll(called(file.getPath()))));
                }
            }
        }
        return new CacheOperationsBuildItem(found);
    }

    /** These call what the application calls of them. Quarkus 3.27 has the interface in an archive of its own. */
    private static boolean isOfTheCaches(IndexView archive) {
        return Stream.of(Cache.class, CacheResult.class, DynamoDbCache.class)
                .anyMatch(own -> archive.getClassByName(own) != null);
    }

    static Set<CacheOperation> annotated(IndexView archive) {
        return archive.getAnnotations(CacheInvalidate.class).isEmpty()
                && archive.getAnnotations(CacheInvalidate.List.class).isEmpty() ? Set.of() : Set.of(CacheOperation.DELETE);
    }

    static Set<CacheOperation> called(Path file) {
        Set<CacheOperation> called = EnumSet.noneOf(CacheOperation.class);
        if (file.toString().endsWith(".class")) {
            try {
                CalledMethod.in(Files.readAllBytes(file)).forEach(method -> called.addAll(CacheOperation.of(method)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return called;
    }
}
