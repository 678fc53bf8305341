package io.quarkiverse.dynamodbcache.benchmarks.stampede;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Singleton;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;

/** Threads that meet at a barrier, and then ask for the same entry. */
@Singleton
class Callers {

    private static final long LOAD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_SECONDS = 60;

    private final Cache leased;
    private final Cache unleased;

    Callers(@CacheName("leased") Cache leased, @CacheName("unleased") Cache unleased) {
        this.leased = leased;
        this.unleased = unleased;
    }

    int loadsOf(String cache, String key, int callers) {
        Cache asked = cache.equals("leased") ? leased : unleased;
        AtomicInteger loads = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                    return asked.get(key, absent -> loaded(loads)).await().indefinitely();
                }));
            }
            for (Future<String> answer : answers) {
                answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
            return loads.get();
        } catch (Exception e) {
            throw new IllegalStateException("A caller got nothing", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String loaded(AtomicInteger loads) {
        loads.incrementAndGet();
        long end = System.nanoTime() + LOAD_NANOS;
        for (long left = LOAD_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return "loaded";
    }
}
