package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheInvalidateTags;
import io.quarkiverse.dynamodbcache.CacheTags;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Methods that invalidate by tag, alone, repeated, and together with a cached result on one method. */
@QuarkusTest
class CacheInvalidateTagsTest {

    @Inject
    Library library;

    @CacheName("borrowed")
    DynamoDbCache books;

    @CacheName("borrowers")
    DynamoDbCache authors;

    private static void put(DynamoDbCache cache, String key) {
        cache.put(key, "old", EntryOptions.taggedWith("author:" + key, "all")).await().atMost(Callers.LIMIT);
    }

    private static boolean has(DynamoDbCache cache, String key) {
        return cache.containsKey(key).await().atMost(Callers.LIMIT);
    }

    @Test
    void entriesWithTheTag_areRemoved_andNoOthers() {
        put(books, "Austen");
        put(books, "Bronte");
        put(authors, "Austen");

        assertThat(library.rename("Austen")).isEqualTo("renamed");
        assertThat(has(books, "Austen")).isFalse();
        assertThat(has(books, "Bronte")).isTrue();
        assertThat(has(authors, "Austen")).isTrue();
    }

    @Test
    void severalTagsOfSeveralCaches_areInvalidated() {
        put(books, "Eliot");
        put(authors, "Eliot");
        library.forget(7, "Eliot");

        assertThat(has(books, "Eliot")).isFalse();
        assertThat(has(authors, "Eliot")).isFalse();
    }

    @Test
    void uni_invalidatesWithEachSubscription() {
        put(books, "Uni");
        Uni<String> rename = library.renameLater("Uni");

        assertThat(has(books, "Uni")).isTrue();
        assertThat(rename.await().atMost(Callers.LIMIT)).isEqualTo("renamed");
        assertThat(has(books, "Uni")).isFalse();

        put(books, "Uni");
        rename.await().atMost(Callers.LIMIT);

        assertThat(has(books, "Uni")).isFalse();
    }

    @Test
    void stage_isDoneWhenItHasInvalidated() {
        put(books, "Stage");

        assertThat(library.renameInStages("Stage")).succeedsWithin(Callers.LIMIT).isEqualTo("renamed");
        assertThat(has(books, "Stage")).isFalse();
    }

    @Test
    void besideACachedResult_itComesFirst() {
        String first = library.refreshed("Again");
        String second = library.refreshed("Again");

        assertThat(second).isNotEqualTo(first);
        assertThat(has(books, "Again")).isTrue();
    }

    @Test
    void cacheThatHasNoOtherAnnotation_isOne() {
        assertThat(library.only("x")).isEqualTo("x");
    }

    @ApplicationScoped
    static class Library {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheInvalidateTags(cacheName = "borrowed", value = "author:{author}")
        String rename(String author) {
            return "renamed";
        }

        @CacheInvalidateTags(cacheName = "borrowed", value = { "unused:{0}", "author:{1}" })
        @CacheInvalidateTags(cacheName = "borrowers", value = "all")
        void forget(int shop, String author) {
        }

        @CacheInvalidateTags(cacheName = "borrowed", value = "author:{author}")
        Uni<String> renameLater(String author) {
            return Uni.createFrom().item("renamed");
        }

        @CacheInvalidateTags(cacheName = "borrowed", value = "author:{author}")
        CompletionStage<String> renameInStages(String author) {
            return CompletableFuture.completedFuture("renamed");
        }

        @CacheInvalidateTags(cacheName = "borrowed", value = "author:{author}")
        @CacheResult(cacheName = "borrowed")
        @CacheTags("author:{author}")
        String refreshed(String author) {
            return "book " + calls.incrementAndGet();
        }

        @CacheInvalidateTags(cacheName = "nowhere else", value = "{tag}")
        String only(String tag) {
            return tag;
        }
    }
}
