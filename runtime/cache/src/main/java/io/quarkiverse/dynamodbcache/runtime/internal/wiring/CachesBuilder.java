package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LaunchDefaults;
import io.quarkiverse.dynamodbcache.runtime.internal.config.RunningApplication;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Credentials;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import io.quarkiverse.dynamodbcache.runtime.internal.health.CheckedTables;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PauseAndChance;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.runtime.CacheManagerImpl;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownContext;

/** Builds the caches when the application starts, without asking the network: the tables are opened after it. */
final class CachesBuilder {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    private final BuildTimeFacts facts;
    private final DynamoDbCacheConfig config;
    private final LaunchDefaults launch;
    private final RunningApplication application;
    private final ShutdownContext shutdown;
    private final Credentials credentials = Credentials.remembering(new CredentialsOfBeans());

    CachesBuilder(BuildTimeFacts facts, DynamoDbCacheConfig config, LaunchMode launchMode, RunningApplication application,
            ShutdownContext shutdown) {
        this.facts = facts;
        this.config = config;
        this.launch = LaunchDefaults.of(launchMode);
        this.application = application;
        this.shutdown = shutdown;
    }

    CacheManager build(Set<String> names) {
        Optional<InstantSource> clock = own(InstantSource.class);
        Optional<KeyFunction> keyFunction = own(KeyFunction.class);
        Tables tables = new Tables(CacheClient.of(facts.getClientName(), shutdown), Ticker.systemTicker());
        Reapers reapers = new Reapers(tables);
        NearCaches nearCaches = new NearCaches(tables, clock.orElseGet(InstantSource::system), shutdown);
        Optional<CacheMeters> meters = own(CacheMeters.class);
        PauseAndChance pauseAndChance = PauseAndChance.until(stopped()::get);
        Map<String, Cache> caches = new HashMap<>();
        List<WarmUp> warmUps = new ArrayList<>();
        List<CacheSettings> all = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            CacheSettings settings = CacheSettings.of(name, config, launch, application);
            ItemStore store = open(settings, tables, meters);
            CacheAssembly assembly = assembly(settings, keyFunction).beside(pauseAndChance).on(tables.account(settings));
            nearCaches.add(settings);
            Supplier<CacheStack> stack = stack(assembly, store, nearCaches, clock);
            caches.put(name, assembly.cache(stack));
            own(CacheInspector.class).ifPresent(inspector -> inspector.show(
                    assembly.parts(stack, store, tables.listing(settings), clock.orElseGet(InstantSource::system))));
            warmUps.add(assembly.warmUp(stack));
            reapers.add(settings, store);
            all.add(settings);
        }
        OnlyTables.exitIfWanted(tables);
        Arc.container().instance(AfterStart.class).get().run(() -> {
            tables.openAll();
            nearCaches.start();
            startReapers(reapers, clock);
            if (launch.warmUp()) {
                warmUp(warmUps);
            }
        });
        own(CheckedTables.class).ifPresent(tables::addTo);
        warnOfUnknown(names);
        warnOfEndless(all);
        warnOfUnasked(all);
        return new CacheManagerImpl(caches);
    }

    private static ItemStore open(CacheSettings settings, Tables tables, Optional<CacheMeters> meters) {
        Account account = Account.of(settings, meters.map(all -> all.of(settings.cache())).orElseGet(CacheMetrics::none),
                own(Tracing.class), Ticker.systemTicker());
        ItemStore store = tables.open(settings, account);
        CircuitBreaker breaker = tables.access(settings).breaker();
        meters.ifPresent(all -> all.watchBreaker(settings.cache(), () -> breaker.status().position().openness()));
        return store;
    }

    private AtomicBoolean stopped() {
        AtomicBoolean stopped = new AtomicBoolean();
        shutdown.addShutdownTask(() -> stopped.set(true));
        return stopped;
    }

    /** Not where each test has a part of the table of its own: there is nothing to remove, and tests count requests. */
    private void startReapers(Reapers reapers, Optional<InstantSource> clock) {
        if (!Arc.container().instance(CacheStacks.class).isAvailable()) {
            reapers.start(clock.orElseGet(InstantSource::system), shutdown);
        }
    }

    private static void warnOfUnasked(List<CacheSettings> all) {
        if (all.stream().allMatch(settings -> settings.storage().encryption().isEmpty())
                && own(DataKeyProvider.class).isPresent()) {
            LOG.warn("There is a bean that implements DataKeyProvider, but no DynamoDB cache encrypts. Set "
                    + "quarkus.cache.dynamodb.encryption.enabled=true, or remove the bean.");
        }
    }

    private static void warnOfEndless(List<CacheSettings> all) {
        List<String> caches = all.stream().filter(settings -> settings.lifetime().isEndless()).map(CacheSettings::cache)
                .toList();
        if (!caches.isEmpty()) {
            LOG.warnf("Entries of the caches %s never expire, so their table only grows. Set "
                    + "quarkus.cache.dynamodb.expire-after-write, or quarkus.cache.dynamodb.\"<cache>\".expire-after-write.",
                    caches);
        }
    }

    private void warnOfUnknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(config.caches().keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            LOG.warnf("quarkus.cache.dynamodb.\"<cache>\" is configured for %s, but the DynamoDB caches are %s.", unknown,
                    new TreeSet<>(names));
        }
    }

    private CacheAssembly assembly(CacheSettings settings, Optional<KeyFunction> keyFunction) {
        CacheAssembly standard = new CacheAssembly(settings, Set.copyOf(facts.getKeyTypes()),
                facts.getValueTypes().getOrDefault(settings.cache(), List.of()), CachesBuilder::objectMapper);
        Encryption encryption = Encryption.of(settings, credentials, own(DataKeyProvider.class));
        return keyFunction.map(standard::asking).orElse(standard).hidden(encryption);
    }

    private static Supplier<CacheStack> stack(CacheAssembly cache, ItemStore store, NearCaches nearCaches,
            Optional<InstantSource> clock) {
        InstanceHandle<CacheStacks> ofTests = Arc.container().instance(CacheStacks.class);
        return ofTests.isAvailable() ? ofTests.get().of(cache, store, clock)
                : new Lazy<>(() -> cache.stack(store, nearCaches.coherence(cache.settings()),
                        clock.orElseGet(InstantSource::system)));
    }

    private static void warmUp(List<WarmUp> caches) {
        caches.forEach(WarmUp::prepare);
        caches.stream().findFirst().ifPresent(WarmUp::get);
    }

    private static ObjectMapper objectMapper() {
        return Arc.container().instance(ObjectMapper.class).get();
    }

    /** Of several key functions, the build told already. */
    private static <T> Optional<T> own(Class<T> beanType) {
        InstanceHandle<T> own = Arc.container().instance(beanType);
        return own.isAvailable() ? Optional.of(own.get()) : Optional.empty();
    }
}
