package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.health.CheckedTables;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.OwnThread;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Opens the tables of the caches, each once: when it is first used, or when all are, once the application has started. */
final class Tables {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    private final Uni<DynamoDbAsyncClient> client;
    private final Map<String, TableSettings> known = new HashMap<>();
    private final Map<String, Uni<Boolean>> ready = new HashMap<>();
    private final Map<String, CircuitBreaker> breakers = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Ticker ticker;

    Tables(Supplier<DynamoDbAsyncClient> client, Ticker ticker) {
        // Not on a worker thread: all of them may be waiting for the client already.
        this.client = Retried.of(Uni.createFrom().item(client).runSubscriptionOn(new OwnThread()),
                failure -> true, ticker,
                failure -> LOG.errorf("The DynamoDB caches have no client: %s", failure.getMessage()));
        this.ticker = ticker;
    }

    /** @throws InvalidCacheSettingException if another cache wants the same table to be another */
    ItemStore open(CacheSettings settings, Account account) {
        TableSettings table = settings.table();
        TableSettings other = known.putIfAbsent(table.name(), table);
        if (other != null && !other.equals(table)) {
            throw InvalidCacheSettingException.conflicting(settings.cache(), table, other);
        }
        ready.computeIfAbsent(table.name(), name -> setUp(table));
        breakers.computeIfAbsent(table.name(), name -> breaker(table));
        accounts.put(settings.cache(), account);
        TableAccess access = access(settings, account.spending());
        return ItemStore.opening(access, opened(settings, madeIfWanted(table))
                .map(ready -> ItemStore.inTable(access, settings.storage().largeValues(), ready)));
    }

    /** Opens all of them, waiting for none. */
    void openAll() {
        ready.values().forEach(setUp -> setUp.subscribe().with(done -> {
        }, failure -> {
            // Logged where it happened; who uses the cache is told.
        }));
    }

    /** What caches of the prefix of one that is open tell each other in its table. */
    InvalidationLog log(CacheSettings settings, InstantSource clock) {
        return InvalidationLog.opening(opened(settings, madeIfWanted(settings.table()))
                .map(ready -> InvalidationLog.inTable(access(settings), settings.prefix(), clock, ready)));
    }

    /** Which entries are in the table of a cache that is open, for who looks into it. */
    Uni<Listing> listing(CacheSettings settings) {
        return opened(settings, madeIfWanted(settings.table())).map(ready -> Listing.ofTable(access(settings), ready));
    }

    /** The whole table of a cache that is open; waits until the table is found to be as it must. */
    Uni<Sweep> sweep(CacheSettings settings) {
        return opened(settings, setUpOf(settings.table())).map(ready -> Sweep.ofTable(access(settings), ready));
    }

    /**
     * Sets up those that are to be made by an application that does nothing else ({@link TableCreation#ONLY}).
     *
     * @return whether each is as it must be, by name; empty if there are none
     */
    Map<String, Uni<Boolean>> onlyMade() {
        Map<String, Uni<Boolean>> made = new TreeMap<>();
        known.values().stream().filter(table -> table.create() == TableCreation.ONLY)
                .forEach(table -> made.put(table.name(), setUpOf(table)));
        return made;
    }

    /** Whoever comes before a table that is being created waits for it; one that must exist already is only checked. */
    private Uni<?> madeIfWanted(TableSettings table) {
        return table.create().creates() ? setUpOf(table) : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> setUpOf(TableSettings table) {
        return Objects.requireNonNull(ready.get(table.name()), "not opened");
    }

    private Uni<DynamoDbAsyncClient> opened(CacheSettings settings, Uni<?> before) {
        return client
                .onFailure().transform(failure -> new CacheStoreException("Cache '%s' has no DynamoDB client: %s"
                        .formatted(settings.cache(), failure.getMessage()), failure))
                .call(() -> before.onFailure().transform(failure -> new CacheStoreException(
                        "Cache '%s', table '%s': could not be created or checked, which is tried again every %s s: %s"
                                .formatted(
                                        settings.cache(), settings.table().name(), Retried.PAUSE.toSeconds(),
                                        failure.getMessage()),
                        failure)));
    }

    /** Lets whoever asks for the health of the application look at them. One that is being created is not missing. */
    void addTo(CheckedTables checked) {
        known.forEach((name, table) -> checked.add(name,
                client.call(() -> madeIfWanted(table)).chain(ready -> CacheTable.problems(table, ready)),
                Objects.requireNonNull(breakers.get(name))));
    }

    private CircuitBreaker breaker(TableSettings table) {
        return table.circuitBreaker()
                .map(on -> CircuitBreaker.of(table.name(), on.failures(), on.delay(), ticker))
                .orElseGet(CircuitBreaker::none);
    }

    /** Of a cache that is open. */
    Account account(CacheSettings settings) {
        return Objects.requireNonNull(accounts.get(settings.cache()), "not opened");
    }

    /** How a cache that is open asks its table for what is not its own alone. */
    TableAccess access(CacheSettings settings) {
        return access(settings, account(settings).sharedSpending());
    }

    private TableAccess access(CacheSettings settings, Optional<Spending> spending) {
        String table = settings.table().name();
        return new TableAccess(settings.cache(), table, settings.apiCallTimeout(), settings.consistentRead(),
                Objects.requireNonNull(breakers.get(table), "not opened"), spending);
    }

    /** Lazy. */
    private Uni<Boolean> setUp(TableSettings table) {
        return Retried.of(client.chain(opened -> CacheTable.of(table, opened).setUp()), CacheTable::mayPass, ticker,
                failure -> LOG.warnf("Table '%s' of the DynamoDB cache could not be created or checked: %s", table.name(),
                        failure.getMessage()));
    }
}
