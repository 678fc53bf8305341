package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.quarkiverse.dynamodbcache.CacheInvalidateTags;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheException;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.runtime.CacheInterceptor;
import io.smallrye.mutiny.Uni;

/** Invalidates tags where, and when, quarkus-cache invalidates keys: before a cached result of the same method is looked up. */
@CacheInvalidateTags(cacheName = "", value = {}) // Neither is binding.
@Interceptor
@Priority(CacheInterceptor.BASE_PRIORITY + 1)
public class CacheInvalidateTagsInterceptor extends CacheInterceptor {

    private final TagInvalidations invalidations;
    private final CacheManager caches;

    CacheInvalidateTagsInterceptor(TagInvalidations invalidations, CacheManager caches) {
        this.invalidations = invalidations;
        this.caches = caches;
    }

    @AroundInvoke
    Object intercept(InvocationContext call) throws Exception {
        ReturnType returnType = determineReturnType(call.getMethod().getReturnType());
        if (returnType == ReturnType.NonAsync) {
            invalidate(call).await().indefinitely();
            return call.proceed();
        }
        // As in quarkus-cache: with each subscription to a Uni, and at once for a stage.
        return createAsyncResult(invalidate(call).chain(() -> proceed(call, returnType)), returnType);
    }

    private Uni<?> invalidate(InvocationContext call) {
        List<Uni<Void>> all = invalidations.of(call.getMethod()).stream()
                .map(tag -> invalidate(tag.cache(), tag.template().tag(call.getParameters()))).toList();
        return Uni.join().all(all).andCollectFailures();
    }

    private Uni<Void> invalidate(String cache, String tag) {
        // What is no such cache is one that quarkus.cache.enabled=false has replaced: the build made sure of the type.
        return caches.getCache(cache).orElseThrow() instanceof DynamoDbCache own ? own.invalidateTag(tag)
                : Uni.createFrom().voidItem();
    }

    @SuppressWarnings("unchecked") // A Uni only produces.
    private Uni<Object> proceed(InvocationContext call, ReturnType returnType) {
        try {
            return (Uni<Object>) asyncInvocationResultToUni(call.proceed(), returnType);
        } catch (CacheException e) {
            throw e;
        } catch (Exception e) {
            throw new CacheException(e);
        }
    }
}
