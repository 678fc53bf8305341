package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The classes whose methods serve requests, by their own annotations or those of what they extend or implement. */
record JaxRsResources(Set<DotName> classes) {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final List<String> ON_METHODS = List.of("Path", "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    static JaxRsResources of(IndexView index) {
        Set<DotName> classes = new HashSet<>();
        for (String annotation : ON_METHODS) {
            for (AnnotationInstance found : index.getAnnotations(JAX_RS + annotation)) {
                add(declaring(found), index, classes);
            }
        }
        return new JaxRsResources(classes);
    }

    private static ClassInfo declaring(AnnotationInstance annotation) {
        return switch (annotation.target().kind()) {
            case METHOD -> annotation.target().asMethod().declaringClass();
            case CLASS -> annotation.target().asClass();
            default -> throw new IllegalArgumentException(annotation + " is on neither class nor method");
        };
    }

    private static void add(ClassInfo declaring, IndexView index, Set<DotName> classes) {
        if (declaring.hasDeclaredAnnotation(REST_CLIENT)) {
            return; // its methods send requests
        }
        classes.add(declaring.name());
        (declaring.isInterface() ? index.getAllKnownImplementations(declaring.name())
                : index.getAllKnownSubclasses(declaring.name())).forEach(heir -> classes.add(heir.name()));
    }

    boolean contains(ClassInfo type) {
        return !type.isInterface() && classes.contains(type.name());
    }
}
