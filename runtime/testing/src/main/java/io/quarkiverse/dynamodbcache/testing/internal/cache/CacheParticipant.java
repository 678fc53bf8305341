package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.testing.FakeCache;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.Participant;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Gives each test caches of its own: another epoch in their names, so that nothing has to be deleted. */
@Singleton
@Priority(10)
public final class CacheParticipant implements Participant {

    private final TestedCaches caches;

    CacheParticipant(TestedCaches caches) {
        this.caches = caches;
    }

    @Override
    public void begin(TestRun test) {
        if (isLeftAlone(test)) {
            return;
        }
        Optional<FakeCache> fake = test.annotation(FakeCache.class);
        caches.begin(test.name(), test.namespace(), fake.isPresent(),
                fake.map(FakeCache::value).map(Set::of).orElse(Set.of()));
    }

    @Override
    public void end(TestRun test, Optional<Throwable> failure) {
        if (isLeftAlone(test)) {
            return;
        }
        Set<String> findings = caches.findings();
        if (!findings.isEmpty()) {
            failure.ifPresent(cause -> cause.addSuppressed(new CachedElsewhere(List.copyOf(findings))));
        }
        // Neither a clock nor a fake stays installed, and what goes on in the background is no longer in this test's caches.
        caches.begin("the time after " + test.name(), test.namespace() + "after", false, Set.of());
    }

    /** A fake is wanted even where nothing is to be isolated. */
    private static boolean isLeftAlone(TestRun test) {
        return test.isolation() == Isolation.NONE && test.annotation(FakeCache.class).isEmpty();
    }
}
