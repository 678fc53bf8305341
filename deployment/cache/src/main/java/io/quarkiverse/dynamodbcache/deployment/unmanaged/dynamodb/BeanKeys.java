package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.FLATTEN;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.INDEX_PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.INDEX_PARTITION_KEYS;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.INDEX_SORT_KEY;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.INDEX_SORT_KEYS;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.SORT_KEY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.KeyShape;

/** The keys that a bean declares, itself or in what it flattens. */
final class BeanKeys {

    private final IndexView index;
    private final MappedProperties properties;
    private final KeyTypesOfBean types;
    private final List<String> partition = new ArrayList<>();
    private final List<String> sort = new ArrayList<>();
    private final SortedMap<String, List<Ordered>> indexPartitions = new TreeMap<>();
    private final SortedMap<String, List<Ordered>> indexSorts = new TreeMap<>();
    private final SortedMap<String, Optional<String>> typesByAttribute = new TreeMap<>();
    private final Set<DotName> seen = new HashSet<>();

    private BeanKeys(IndexView index) {
        this.index = index;
        this.properties = new MappedProperties(index);
        this.types = new KeyTypesOfBean(new DefaultConverters(index));
    }

    static BeanKeys of(ClassInfo bean, IndexView index) {
        BeanKeys keys = new BeanKeys(index);
        keys.add(bean);
        return keys;
    }

    private void add(ClassInfo bean) {
        if (!seen.add(bean.name())) {
            return;
        }
        for (MappedProperty property : properties.of(bean)) {
            if (property.has(FLATTEN)) {
                Optional.ofNullable(index.getClassByName(property.type().name())).ifPresent(this::add);
            } else {
                add(bean, property);
            }
        }
    }

    private void add(ClassInfo bean, MappedProperty property) {
        String attribute = property.attribute();
        List<AnnotationInstance> indexPartition = property.annotations(INDEX_PARTITION_KEY, INDEX_PARTITION_KEYS);
        List<AnnotationInstance> indexSort = property.annotations(INDEX_SORT_KEY, INDEX_SORT_KEYS);
        if (property.has(PARTITION_KEY)) {
            partition.add(attribute);
        }
        if (property.has(SORT_KEY)) {
            sort.add(attribute);
        }
        indexPartition.forEach(key -> addTo(indexPartitions, key, attribute));
        indexSort.forEach(key -> addTo(indexSorts, key, attribute));
        if (property.has(PARTITION_KEY) || property.has(SORT_KEY) || !indexPartition.isEmpty() || !indexSort.isEmpty()) {
            typesByAttribute.put(attribute, types.keyType(bean, property));
        }
    }

    private static void addTo(Map<String, List<Ordered>> indexes, AnnotationInstance key, String attribute) {
        for (String name : key.value("indexNames").asStringArray()) {
            indexes.computeIfAbsent(name, unknown -> new ArrayList<>()).add(Ordered.of(attribute, key));
        }
    }

    boolean isTable() {
        return !partition.isEmpty();
    }

    KeyShape primary() {
        return new KeyShape(partition, sort);
    }

    /** As the enhanced client has it: an index that names a partition key of its own, be it that of the table. */
    SortedMap<String, KeyShape> globalIndexes() {
        SortedMap<String, KeyShape> global = new TreeMap<>();
        indexPartitions.forEach((name, keys) -> global.put(name,
                new KeyShape(Ordered.sorted(keys), Ordered.sorted(indexSorts.getOrDefault(name, List.of())))));
        return global;
    }

    /** An index that only names a sort key. */
    SortedMap<String, KeyShape> localIndexes() {
        SortedMap<String, KeyShape> local = new TreeMap<>();
        indexSorts.forEach((name, keys) -> {
            if (!indexPartitions.containsKey(name)) {
                local.put(name, new KeyShape(partition, Ordered.sorted(keys)));
            }
        });
        return local;
    }

    /** @return nothing for an attribute whose type the bean does not tell */
    SortedMap<String, Optional<String>> typesByAttribute() {
        return typesByAttribute;
    }

    /** One of up to four attributes that are the partition or the sort key of an index together. */
    private record Ordered(String attribute, int order) {

        private static final List<String> ORDERS = List.of("UNSPECIFIED", "FIRST", "SECOND", "THIRD", "FOURTH");

        static Ordered of(String attribute, AnnotationInstance key) {
            AnnotationValue order = key.value("order");
            return new Ordered(attribute, order == null ? 0 : ORDERS.indexOf(order.asEnum()));
        }

        static List<String> sorted(List<Ordered> keys) {
            return keys.stream().sorted(Comparator.comparingInt(Ordered::order)).map(Ordered::attribute).toList();
        }
    }
}
