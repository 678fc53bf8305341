package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** Collects the unmanaged entities of an application, and the mistakes in naming them. */
final class UnmanagedEntities {

    private static final DotName UNMANAGED = DotName.createSimple(Unmanaged.class);
    private static final DotName JPA_ENTITY = DotName.createSimple("jakarta.persistence.Entity");
    private static final DotName MAPPED_SUPERCLASS = DotName.createSimple("jakarta.persistence.MappedSuperclass");
    private static final String ENHANCED = "software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.";
    private static final List<DotName> DYNAMODB_BEANS = List.of(DotName.createSimple(ENHANCED + "DynamoDbBean"),
            DotName.createSimple(ENHANCED + "DynamoDbImmutable"));
    private static final String PACKAGE_INFO = ".package-info";

    private final IndexView index;
    private final Set<String> jpaEntities = new TreeSet<>();
    private final Set<String> dynamoDbBeans = new TreeSet<>();
    private final List<NotAnEntityException> mistakes = new ArrayList<>();

    UnmanagedEntities(IndexView index) {
        this.index = index;
    }

    Set<String> jpaEntities() {
        return jpaEntities;
    }

    Set<String> dynamoDbBeans() {
        return dynamoDbBeans;
    }

    List<NotAnEntityException> mistakes() {
        return mistakes;
    }

    void addAnnotated() {
        for (AnnotationInstance annotation : index.getAnnotations(UNMANAGED)) {
            String name = annotation.target().asClass().name().toString();
            boolean found = name.endsWith(PACKAGE_INFO) ? addAll(ofPackage(name))
                    : addAll(ofClass(annotation.target().asClass()));
            if (!found) {
                mistakes.add(annotation.target().asClass().hasDeclaredAnnotation(MAPPED_SUPERCLASS)
                        ? NotAnEntityException.withoutHeirs(name)
                        : NotAnEntityException.annotated(name));
            }
        }
    }

    /** A mapped superclass has no table; what is said of it is said of the entities that extend it. */
    private Predicate<String> ofClass(ClassInfo type) {
        Set<String> names = new HashSet<>(Set.of(type.name().toString()));
        if (type.hasDeclaredAnnotation(MAPPED_SUPERCLASS)) {
            index.getAllKnownSubclasses(type.name()).forEach(subclass -> names.add(subclass.name().toString()));
        }
        return names::contains;
    }

    private static Predicate<String> ofPackage(String packageInfo) {
        String prefix = packageInfo.substring(0, packageInfo.length() - PACKAGE_INFO.length() + 1);
        return name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0;
    }

    /** @param pattern the name of a class, or that of a package followed by {@code .*} */
    void addNamed(String pattern) {
        boolean found = pattern.endsWith(".*")
                ? addAll(name -> name.startsWith(pattern.substring(0, pattern.length() - 1)))
                : addAll(pattern::equals);
        if (!found) {
            mistakes.add(NotAnEntityException.named(pattern));
        }
    }

    private boolean addAll(Predicate<String> wanted) {
        boolean jpa = addAll(wanted, List.of(JPA_ENTITY), jpaEntities);
        addHeirs();
        return addAll(wanted, DYNAMODB_BEANS, dynamoDbBeans) || jpa;
    }

    /** What extends an unmanaged entity has rows in the tables of that one. */
    private void addHeirs() {
        for (String entity : List.copyOf(jpaEntities)) {
            index.getAllKnownSubclasses(entity).stream().filter(heir -> heir.hasDeclaredAnnotation(JPA_ENTITY))
                    .forEach(heir -> jpaEntities.add(heir.name().toString()));
        }
    }

    private boolean addAll(Predicate<String> wanted, List<DotName> kinds, Set<String> entities) {
        boolean found = false;
        for (ClassInfo type : index.getKnownClasses()) {
            String name = type.name().toString();
            if (wanted.test(name) && kinds.stream().anyMatch(type::hasDeclaredAnnotation)) {
                found = true;
                entities.add(name);
            }
        }
        return found;
    }
}
