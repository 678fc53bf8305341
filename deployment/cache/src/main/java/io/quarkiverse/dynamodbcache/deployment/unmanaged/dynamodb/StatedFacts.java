package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** What the application says of a table that its bean does not tell. */
record StatedFacts(Optional<String> table, SortedMap<String, String> keyTypes) {

    private static final DotName UNMANAGED = DotName.createSimple(Unmanaged.class);

    /** @param tables the tables named by configuration, which goes before the annotation, by class */
    static StatedFacts of(ClassInfo bean, Map<String, String> tables) {
        Optional<AnnotationInstance> annotation = Optional.ofNullable(bean.declaredAnnotation(UNMANAGED));
        SortedMap<String, String> types = new TreeMap<>();
        annotation.map(unmanaged -> unmanaged.value("keys")).ifPresent(keys -> {
            for (AnnotationInstance key : keys.asNestedArray()) {
                // The first letter of a type is what DynamoDB calls it.
                types.put(key.value("attribute").asString(), key.value("type").asEnum().substring(0, 1));
            }
        });
        return new StatedFacts(Optional.ofNullable(tables.get(bean.name().toString()))
                .or(() -> annotation.map(unmanaged -> unmanaged.value("table")).map(AnnotationValue::asString))
                .filter(name -> !name.isBlank()), types);
    }
}
