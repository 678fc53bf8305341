package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.ATTRIBUTE;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.IGNORE;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.TRANSIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** A property of a bean. Its annotations may stand at the getter or at the setter. */
record MappedProperty(String name, MethodInfo getter, Optional<MethodInfo> setter) {

    boolean isMapped() {
        return !has(IGNORE) && !has(TRANSIENT);
    }

    /** What the property is called in the table. */
    String attribute() {
        return annotation(ATTRIBUTE).map(annotation -> annotation.value().asString()).orElse(name);
    }

    Type type() {
        return getter.returnType();
    }

    boolean has(DotName annotation) {
        return annotation(annotation).isPresent();
    }

    /** That of the getter goes first. */
    Optional<AnnotationInstance> annotation(DotName name) {
        return Optional.ofNullable(getter.declaredAnnotation(name))
                .or(() -> setter.map(method -> method.declaredAnnotation(name)));
    }

    /** All of a kind, those of the getter and of the setter, single or in a container. */
    List<AnnotationInstance> annotations(DotName name, DotName container) {
        List<AnnotationInstance> all = new ArrayList<>();
        add(all, getter, name, container);
        setter.ifPresent(method -> add(all, method, name, container));
        return all;
    }

    private static void add(List<AnnotationInstance> all, MethodInfo method, DotName name, DotName container) {
        AnnotationInstance single = method.declaredAnnotation(name);
        if (single != null) {
            all.add(single);
        }
        AnnotationInstance several = method.declaredAnnotation(container);
        AnnotationValue contained = several == null ? null : several.value();
        if (contained != null) {
            all.addAll(List.of(contained.asNestedArray()));
        }
    }
}
