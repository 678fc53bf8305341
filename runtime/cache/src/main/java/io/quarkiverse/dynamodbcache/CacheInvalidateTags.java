package io.quarkiverse.dynamodbcache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Removes all entries of a cache that have one of some tags, before the method is invoked: as
 * {@link io.quarkus.cache.CacheInvalidate @CacheInvalidate} does with one entry, and with the same return types. 1 write unit
 * for each tag.
 *
 * <pre>
 * &#64;CacheInvalidateTags(cacheName = "books", value = "author:{author}")
 * void rename(String author, String name)
 * </pre>
 *
 * @see CacheTags
 */
@Documented
@InterceptorBinding
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CacheInvalidateTags.List.class)
public @interface CacheInvalidateTags {

    /** The name of the cache, which must be one in DynamoDB. */
    @Nonbinding
    String cacheName();

    /** The tags, with parameters in braces as in {@link CacheTags}. */
    @Nonbinding
    String[] value();

    /** For entries of several caches. */
    @Documented
    @Target({ ElementType.TYPE, ElementType.METHOD })
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /** One for each cache. */
        CacheInvalidateTags[] value();
    }
}
