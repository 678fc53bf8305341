package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.TableShape;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;

/** Collects the tables of all unmanaged beans of an application, and the mistakes in describing them. */
final class UnmanagedTablesReader {

    private final IndexView index;
    private final Map<String, String> namedTables;
    private final Set<String> namedBeans;
    private final SortedMap<String, TableShape> tables = new TreeMap<>();
    private final List<RuntimeException> mistakes = new ArrayList<>();

    UnmanagedTablesReader(IndexView index, UnmanagedConfig config) {
        this.index = index;
        this.namedTables = config.tables();
        this.namedBeans = Set.copyOf(config.entities().orElse(List.of()));
    }

    Collection<TableShape> tables() {
        return tables.values();
    }

    List<RuntimeException> mistakes() {
        return mistakes;
    }

    void addAll(Set<String> beans) {
        Set<String> unknown = new TreeSet<>(namedTables.keySet());
        unknown.removeAll(beans);
        unknown.forEach(name -> mistakes.add(new NotAnUnmanagedBeanException(name, beans)));
        beans.stream().map(index::getClassByName).filter(Objects::nonNull).forEach(this::add);
    }

    private void add(ClassInfo bean) {
        BeanTable table = new BeanTable(bean, BeanKeys.of(bean, index), StatedFacts.of(bean, namedTables));
        if (table.keys().isTable() || isMeantItself(bean)) {
            table.shape(mistakes).ifPresent(this::add);
        }
    }

    /** If not, but only its package is unmanaged, a bean without a key is taken for a part of another one. */
    private boolean isMeantItself(ClassInfo bean) {
        return bean.hasDeclaredAnnotation(Unmanaged.class) || namedBeans.contains(bean.name().toString())
                || namedTables.containsKey(bean.name().toString());
    }

    /** Items of several classes may share a table. Each may know only some of its indexes. */
    private void add(TableShape table) {
        TableShape other = tables.get(table.name());
        if (other == null) {
            tables.put(table.name(), table);
        } else if (!other.key().equals(table.key()) || conflict(other.globalIndexes(), table.globalIndexes())
                || conflict(other.localIndexes(), table.localIndexes()) || conflict(other.keyTypes(), table.keyTypes())) {
            mistakes.add(new ConflictingKeysException(table.name(), other.beans(), table.beans()));
        } else {
            tables.put(table.name(), new TableShape(table.name(), other.beans() + ", " + table.beans(), table.key(),
                    union(other.globalIndexes(), table.globalIndexes()), union(other.localIndexes(), table.localIndexes()),
                    union(other.keyTypes(), table.keyTypes())));
        }
    }

    private static <V> boolean conflict(Map<String, V> some, Map<String, V> others) {
        return some.entrySet().stream()
                .anyMatch(entry -> !others.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private static <V> SortedMap<String, V> union(Map<String, V> some, Map<String, V> others) {
        SortedMap<String, V> union = new TreeMap<>(some);
        union.putAll(others);
        return union;
    }
}
