package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Finds the associations of this application's entities to those of other services, which get no foreign key. */
record AssociationsToUnmanaged(IndexView index, Set<String> unmanaged) {

    private static final List<DotName> WITH_FOREIGN_KEY = List.of(DotName.createSimple("jakarta.persistence.ManyToOne"),
            DotName.createSimple("jakarta.persistence.OneToOne"), DotName.createSimple("jakarta.persistence.ManyToMany"),
            DotName.createSimple("jakarta.persistence.OneToMany"));

    /** @param managedClasses those of a persistence unit */
    Set<String> from(Iterable<String> managedClasses) {
        Set<String> found = new TreeSet<>();
        for (String name : managedClasses) {
            ClassInfo type = index.getClassByName(name);
            if (type != null && !unmanaged.contains(name)) {
                WITH_FOREIGN_KEY.forEach(kind -> addOf(type, kind, found));
            }
        }
        return found;
    }

    private void addOf(ClassInfo type, DotName kind, Set<String> found) {
        for (AnnotationInstance association : type.annotations(kind)) {
            String target = targetOf(association).name().toString();
            if (association.value("mappedBy") == null && unmanaged.contains(target)) {
                found.add("%s.%s to %s".formatted(type.name(), nameOf(association.target()), target));
            }
        }
    }

    private static Type targetOf(AnnotationInstance association) {
        AnnotationValue stated = association.value("targetEntity");
        if (stated != null) {
            return stated.asClass();
        }
        AnnotationTarget member = association.target();
        Type type = member.kind() == AnnotationTarget.Kind.FIELD ? member.asField().type() : member.asMethod().returnType();
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return type;
        }
        // The last one: of a map, that is what it holds.
        List<Type> arguments = type.asParameterizedType().arguments();
        return arguments.get(arguments.size() - 1);
    }

    private static String nameOf(AnnotationTarget member) {
        return member.kind() == AnnotationTarget.Kind.FIELD ? member.asField().name() : member.asMethod().name();
    }
}
