package io.quarkiverse.dynamodbcache.deployment.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.CacheInvalidateTags;
import io.quarkiverse.dynamodbcache.CacheTags;
import io.quarkus.arc.Unremovable;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** Annotations that can give no tags: the build tells of all of them. */
class CacheTagsMistakesTest {

    private static final String LONG = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Mistakes.class, WholeClass.class))
            .overrideConfigKey("quarkus.cache.in-memory.type", "caffeine")
            .assertException(failure -> assertThat(failure)
                    .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                    .extracting(Throwable::getMessage)
                    .satisfiesExactlyInAnyOrder(
                            message -> told(message, "#noResult: ", "has no @CacheResult", "Add @CacheResult"),
                            message -> told(message, "#inMemory: ", "quarkus.cache.\"in-memory\".type=dynamodb"),
                            message -> told(message, "#unknown: ", "parameter 'writer'", "[author]", "-parameters"),
                            message -> told(message, "#outside: ", "parameter '1'", "from 0"),
                            message -> told(message, "#braces: ", "tag 'a:{author'", "Each { needs a }"),
                            message -> told(message, "#braces: ", "tag 'a:{}'"),
                            message -> told(message, "#braces: ", "tag 'a:}{'"),
                            message -> told(message, "#noText: ", "java.util.List<java.lang.String> has no text", "taggedWith"),
                            message -> told(message, "#noText: ", "double has no text"),
                            message -> told(message, "#empty: ", "1 to 256 bytes"),
                            message -> told(message, "#tooLong: ", "1 to 256 bytes"),
                            message -> told(message, "#tooMany: ", "51 tags", "50"),
                            message -> assertThat(message).startsWith("@CacheInvalidateTags on ")
                                    .contains("#forgetInMemory: ", "quarkus.cache.\"in-memory\".type=dynamodb"),
                            message -> assertThat(message).startsWith("@CacheInvalidateTags on " + WholeClass.class.getName())
                                    .contains("for methods only"),
                            message -> assertThat(message).startsWith("@CacheInvalidateTags on ")
                                    .contains("#forget: ", "parameter 'writer'")));

    private static void told(String message, String... what) {
        assertThat(message).startsWith("@CacheTags on " + Mistakes.class.getName()).contains(what);
    }

    @Test
    void application_isNotBuilt() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    @CacheInvalidateTags(cacheName = "books", value = "a")
    static class WholeClass {
    }

    @Unremovable
    @ApplicationScoped
    static class Mistakes {

        @CacheTags("a")
        String noResult(String author) {
            return "";
        }

        @CacheResult(cacheName = "in-memory")
        @CacheTags("a")
        String inMemory(String author) {
            return "";
        }

        @CacheInvalidateTags(cacheName = "in-memory", value = "a")
        void forgetInMemory(String author) {
        }

        @CacheInvalidateTags(cacheName = "books", value = "a:{writer}")
        void forget(String author) {
        }

        @CacheResult(cacheName = "books")
        @CacheTags("a:{writer}")
        String unknown(String author) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags("a:{1}")
        String outside(String author) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags({ "a:{author", "a:{}", "a:}{" })
        String braces(String author) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags({ "a:{authors}", "a:{weight}" })
        String noText(List<String> authors, double weight) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags("")
        String empty(String author) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags("{author}" + LONG + LONG + LONG + LONG)
        String tooLong(String author) {
            return "";
        }

        @CacheResult(cacheName = "books")
        @CacheTags({ "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
                "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36",
                "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50" })
        String tooMany(String author) {
            return "";
        }
    }
}
