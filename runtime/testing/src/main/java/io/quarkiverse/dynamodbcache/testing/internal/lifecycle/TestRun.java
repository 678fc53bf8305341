package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.testing.Isolation;

/**
 * One run of one test.
 *
 * @param namespace no other run, in whatever JVM, has the same; letters and digits
 */
public record TestRun(String namespace, Class<?> testClass, Method method, Isolation isolation) {

    /** What a report calls the test. */
    public String name() {
        return testClass.getName().substring(testClass.getPackageName().length() + 1) + '.' + method.getName();
    }

    /** The annotation of the method or else of its class. */
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return annotation(type, testClass, method);
    }

    static <A extends Annotation> Optional<A> annotation(Class<A> type, Class<?> testClass, Method method) {
        Optional<A> found = Optional.ofNullable(method.getAnnotation(type));
        // A nested class is tested as its outer one is, unless it says otherwise.
        for (Class<?> declaring = testClass; found.isEmpty() && declaring != null; declaring = declaring.getEnclosingClass()) {
            found = Optional.ofNullable(declaring.getAnnotation(type));
        }
        return found;
    }
}
