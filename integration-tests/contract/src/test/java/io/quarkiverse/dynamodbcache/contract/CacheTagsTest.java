package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.CacheTags;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Tags that an annotation gives: each call its own, whatever it returns, wherever it runs, and whatever else it calls. */
@QuarkusTest
class CacheTagsTest {

    @Inject
    Library library;

    @Inject
    Callers callers;

    @CacheName("books")
    DynamoDbCache books;

    @CacheName("authors")
    DynamoDbCache authors;

    private void invalidate(DynamoDbCache cache, String tag) {
        cache.invalidateTag(tag).await().atMost(Callers.LIMIT);
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Callers.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "author:Austen", "shop:7", "all", "unit:DAYS", "Austen-7-null" })
    void tag_outdatesTheEntry(String tag) {
        String first = library.book("Austen", 7, TimeUnit.DAYS, null);

        assertThat(library.book("Austen", 7, TimeUnit.DAYS, null)).isEqualTo(first);

        invalidate(books, tag);

        assertThat(library.book("Austen", 7, TimeUnit.DAYS, null)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = { "author:Bronte", "shop:8", "author:{author}" })
    void tagOfOthers_leavesTheEntry(String tag) {
        String first = library.book("Austen", 7, TimeUnit.DAYS, null);
        invalidate(books, tag);
        invalidate(authors, "author:Austen");

        assertThat(library.book("Austen", 7, TimeUnit.DAYS, null)).isEqualTo(first);
    }

    @Test
    void key_isWhatItIsWithoutTags() {
        String all = library.book("Key", 1, TimeUnit.DAYS, null);
        String marked = library.marked("ignored", "key");
        String generated = library.generated("Emma", "Austen");
        String none = library.ofNobody();

        assertThat(cached(new CompositeCacheKey("Key", 1L, TimeUnit.DAYS, null))).isEqualTo(all);
        assertThat(cached("key")).isEqualTo(marked);
        assertThat(cached("Austen: Emma")).isEqualTo(generated);
        assertThat(cached(books.getDefaultKey())).isEqualTo(none);
        assertThat(library.marked("other", "key")).isEqualTo(marked);
    }

    private @Nullable Object cached(Object key) {
        return answer(books.getIfPresent(key));
    }

    @Test
    void nullKey_isRefusedAsWithoutTags() {
        assertThatThrownBy(() -> library.one(null)).isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Null keys are not supported");
    }

    @Test
    void argumentThatMakesNoTag_isRefused_andNothingLoaded() {
        int before = library.loads.get();

        assertThatThrownBy(() -> library.one("x".repeat(257))).isInstanceOf(UnsupportedTagException.class);
        assertThat(library.loads).hasValue(before);
    }

    @Test
    void uni_hasTheTagsOfItsCall_withEachSubscription() {
        Uni<String> book = library.later("Uni");
        String first = answer(book);

        assertThat(answer(book)).isEqualTo(first);

        invalidate(books, "later:Uni");

        assertThat(answer(book)).isNotEqualTo(first);
    }

    @Test
    void stage_hasTheTagsOfItsCall() {
        String first = library.stage("Stage").toCompletableFuture().join();
        invalidate(books, "stage:Stage");

        assertThat(library.stage("Stage").toCompletableFuture().join()).isNotEqualTo(first);
    }

    @Test
    void callOnAnEventLoop_hasItsTags() {
        String first = callers.onEventLoop(() -> library.later("Loop")).join();
        invalidate(books, "later:Loop");

        assertThat(callers.onEventLoop(() -> library.later("Loop")).join()).isNotEqualTo(first);
    }

    @Test
    void callOnAWorker_hasItsTags() {
        String first = callers.onWorker(() -> library.one("Worker")).join();
        invalidate(books, "one:Worker");

        assertThat(callers.onWorker(() -> library.one("Worker")).join()).isNotEqualTo(first);
    }

    @Test
    void nestedCalls_haveEachTheirOwnTags() {
        String first = library.outer("Nested");
        invalidate(books, "outer:Nested");
        String second = library.outer("Nested");

        // The inner entries do not have the tag of the outer one.
        assertThat(second).isNotEqualTo(first).endsWith(first.substring(first.indexOf(" inner ")));

        invalidate(books, "one:Nested");
        invalidate(authors, "firm:Nested");

        // Nor does the outer one have theirs.
        assertThat(library.outer("Nested")).isEqualTo(second);
        assertThat(library.one("Nested")).isNotEqualTo(second.substring(second.indexOf("inner ") + 6, second.indexOf(" of ")));
    }

    @Test
    void nestedCallOfAnUntaggedMethod_getsNoTags() {
        library.outerOfUntagged("Plain");
        String untagged = library.untagged("Plain");
        invalidate(books, "outer:Plain");

        assertThat(library.untagged("Plain")).isEqualTo(untagged);
    }

    @Test
    void nestedUnis_haveEachTheirOwnTags() {
        String first = answer(library.outerLater("NestedUni"));
        invalidate(books, "outer:NestedUni");
        String second = answer(library.outerLater("NestedUni"));

        assertThat(second).isNotEqualTo(first).endsWith(first.substring(first.indexOf(" inner ")));

        invalidate(books, "later:NestedUni");

        assertThat(answer(library.outerLater("NestedUni"))).isEqualTo(second);
    }

    @Test
    void invalidateOnTheSameMethod_comesFirst_andTheTagsStay() {
        String first = library.refreshed("Again");
        String second = library.refreshed("Again");

        assertThat(second).isNotEqualTo(first);
        assertThat(cached("Again")).isEqualTo(second);

        invalidate(books, "refreshed:Again");

        assertThat(cached("Again")).isNull();
    }

    @Dependent
    static class Titles implements CacheKeyGenerator {

        @Override
        public Object generate(Method method, Object... arguments) {
            return arguments[1] + ": " + arguments[0];
        }
    }

    @ApplicationScoped
    static class Firm {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "authors")
        @CacheTags("firm:{name}")
        String of(String name) {
            return "firm " + calls.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class Library {

        private final AtomicInteger loads = new AtomicInteger();

        @Inject
        Firm firm;

        @Inject
        Library self;

        private String next() {
            return "book " + loads.incrementAndGet();
        }

        @CacheResult(cacheName = "books")
        @CacheTags({ "author:{author}", "shop:{1}", "all", "unit:{unit}", "{author}-{shop}-{id}" })
        String book(String author, long shop, TimeUnit unit, @Nullable UUID id) {
            return next();
        }

        @CacheResult(cacheName = "books")
        @CacheTags("one:{key}")
        String one(@Nullable String key) {
            return next();
        }

        @CacheResult(cacheName = "books")
        @CacheTags("marked:{other}")
        String marked(String other, @CacheKey String key) {
            return next();
        }

        @CacheResult(cacheName = "books", keyGenerator = Titles.class)
        @CacheTags("generated:{author}")
        String generated(String title, String author) {
            return next();
        }

        @CacheResult(cacheName = "books")
        @CacheTags("nobody")
        String ofNobody() {
            return next();
        }

        @CacheResult(cacheName = "books")
        @CacheTags("later:{name}")
        Uni<String> later(String name) {
            return Uni.createFrom().item(this::next);
        }

        @CacheResult(cacheName = "books")
        @CacheTags("stage:{name}")
        CompletionStage<String> stage(String name) {
            return CompletableFuture.completedFuture(next());
        }

        @CacheResult(cacheName = "books")
        String untagged(@CacheKey String name, @CacheKey char depth) {
            return next();
        }

        String untagged(String name) {
            return self.untagged(name, 'u');
        }

        @CacheInvalidate(cacheName = "books")
        @CacheResult(cacheName = "books")
        @CacheTags("refreshed:{name}")
        String refreshed(String name) {
            return next();
        }

        @CacheResult(cacheName = "books")
        @CacheTags("outer:{name}")
        String outer(@CacheKey String name, @CacheKey int depth) {
            return next() + " inner " + self.one(name) + " of " + firm.of(name);
        }

        String outer(String name) {
            return self.outer(name, 1);
        }

        @CacheResult(cacheName = "books")
        @CacheTags("outer:{name}")
        String outerOfUntagged(@CacheKey String name, @CacheKey int depth) {
            return next() + self.untagged(name);
        }

        String outerOfUntagged(String name) {
            return self.outerOfUntagged(name, 2);
        }

        @CacheResult(cacheName = "books")
        @CacheTags("outer:{name}")
        Uni<String> outerLater(@CacheKey String name, @CacheKey int depth) {
            return self.later(name).map(inner -> next() + " inner " + inner);
        }

        Uni<String> outerLater(String name) {
            return self.outerLater(name, 3);
        }
    }
}
