package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/**
 * What the caches on one table need of it.
 *
 * @param operations what the application does with any of its caches: which one a call is for, no class file tells
 */
record TableNeeds(TableSettings table, List<CacheSettings> caches, Set<CacheOperation> operations) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    TableNeeds {
        if (!NAME.matcher(table.name()).matches()) {
            throw new NotATableNameException(table.name());
        }
        for (CacheSettings cache : caches) {
            if (!cache.table().equals(table)) {
                throw InvalidCacheSettingException.conflicting(cache.cache(), cache.table(), table);
            }
        }
    }

    /** Sorted by the name of the table. */
    static List<TableNeeds> of(Collection<CacheSettings> caches, Set<CacheOperation> operations) {
        Map<String, List<CacheSettings>> byTable = new TreeMap<>();
        caches.forEach(cache -> byTable.computeIfAbsent(cache.table().name(), name -> new ArrayList<>()).add(cache));
        return byTable.values().stream().map(all -> new TableNeeds(all.get(0).table(), List.copyOf(all), operations)).toList();
    }

    /** On items with the {@link #partitionKeys()}. */
    List<String> itemActions() {
        if (onlyMakesTheTable()) {
            return List.of();
        }
        Map<String, Boolean> actions = new LinkedHashMap<>();
        actions.put("GetItem", true);
        actions.put("Query", hasParts() || caches.stream().anyMatch(cache -> cache.near().isPresent()));
        actions.put("BatchGetItem", operations.contains(CacheOperation.READ_MANY));
        actions.put("PutItem", true);
        actions.put("UpdateItem", true);
        actions.put("DeleteItem", hasParts() || hasReaper() || operations.contains(CacheOperation.DELETE)
                || operations.contains(CacheOperation.DELETE_WHERE));
        // Invalidations that were lost are made again many at once.
        actions.put("BatchWriteItem",
                operations.contains(CacheOperation.WRITE_MANY) || operations.contains(CacheOperation.DELETE));
        return wanted(actions);
    }

    List<String> partitionKeys() {
        return new KeyPatterns(caches, operations.contains(CacheOperation.OTHER_VERSIONS)).all();
    }

    /** On the table as a whole, but not on what is in it. */
    List<String> tableActions() {
        Map<String, Boolean> actions = new LinkedHashMap<>();
        actions.put("DescribeTable", true);
        actions.put("DescribeTimeToLive", true);
        actions.put("CreateTable", table.create().creates());
        actions.put("UpdateTimeToLive", table.create().creates());
        return wanted(actions);
    }

    /** Whether all items are read, whatever their keys. */
    boolean scans() {
        return !onlyMakesTheTable() && (hasReaper() || operations.contains(CacheOperation.DELETE_WHERE));
    }

    private boolean onlyMakesTheTable() {
        return table.create() == TableCreation.ONLY;
    }

    private boolean hasParts() {
        return caches.stream().anyMatch(cache -> cache.storage().largeValues().leaveTheirItem());
    }

    private boolean hasReaper() {
        return caches.stream().anyMatch(cache -> cache.reaper().isPresent());
    }

    private static List<String> wanted(Map<String, Boolean> actions) {
        return actions.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }
}
