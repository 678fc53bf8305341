package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.ClassInfo;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.TableShape;

/** The table of one bean, or what keeps it from having one. */
record BeanTable(ClassInfo bean, BeanKeys keys, StatedFacts stated) {

    /** @param mistakes is added to */
    Optional<TableShape> shape(List<RuntimeException> mistakes) {
        String name = bean.name().toString();
        List<RuntimeException> found = new ArrayList<>();
        if (!keys.isTable()) {
            found.add(new NoPartitionKeyException(name));
        }
        if (stated.table().isEmpty()) {
            found.add(new NoTableNameException(name));
        }
        stated.keyTypes().keySet().stream().filter(attribute -> !keys.typesByAttribute().containsKey(attribute))
                .forEach(attribute -> found.add(new NotAKeyException(name, attribute, keys.typesByAttribute().keySet())));
        SortedMap<String, String> types = keyTypes(found);
        mistakes.addAll(found);
        return found.isEmpty()
                ? stated.table().map(table -> new TableShape(table, name, keys.primary(), keys.globalIndexes(),
                        keys.localIndexes(), types))
                : Optional.empty();
    }

    private SortedMap<String, String> keyTypes(List<RuntimeException> mistakes) {
        SortedMap<String, String> types = new TreeMap<>();
        keys.typesByAttribute().forEach((attribute, type) -> Optional.ofNullable(stated.keyTypes().get(attribute))
                .or(() -> type)
                .ifPresentOrElse(known -> types.put(attribute, known),
                        () -> mistakes.add(new UnknownKeyTypeException(bean.name().toString(), attribute))));
        return types;
    }
}
