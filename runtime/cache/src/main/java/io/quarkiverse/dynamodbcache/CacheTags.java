package io.quarkiverse.dynamodbcache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the entries of a method annotated with {@link io.quarkus.cache.CacheResult @CacheResult} tags, by which
 * {@link DynamoDbCache#invalidateTag} removes them together.
 *
 * <pre>
 * &#64;CacheResult(cacheName = "books")
 * &#64;CacheTags({ "author:{author}", "shop:{1}" })
 * List&lt;Book&gt; booksOf(String author, long shop)
 * </pre>
 *
 * A parameter in braces, by its name or by its index from 0, stands for its text; that of null is {@code null}. It must be a
 * String, a boolean, a char, a whole number, an enum, a UUID, or one of {@code java.time}. What cannot be a tag is found when
 * the application is built, or, where it comes of an argument, {@link UnsupportedTagException refused} by the call. Each tag
 * takes its length and some 8 bytes of each entry.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CacheTags {

    /** At most 50 tags, each of 1 to 256 bytes in UTF-8. */
    String[] value();
}
