package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;

/** Finds the method of the user that a call comes from. */
final class Culprit {

    private static final List<String> NOT_OF_USERS = List.of("java.", "javax.", "jdk.", "sun.", "jakarta.", "com.arjuna.",
            "org.jboss.", "org.hibernate.", "org.junit.", "io.agroal.", "io.quarkus.", "io.smallrye.", "io.vertx.", "io.netty.",
            "io.restassured.", "io.quarkiverse.dynamodbcache.testing.internal.");

    private Culprit() {
    }

    /** Such as {@code Transfers.move}. */
    static String find() {
        return StackWalker.getInstance().walk(frames -> frames
                .filter(frame -> NOT_OF_USERS.stream().noneMatch(frame.getClassName()::startsWith))
                .filter(frame -> !frame.getMethodName().contains("$$"))
                .map(frame -> simple(frame.getClassName()) + '.' + frame.getMethodName())
                .findFirst().orElse("a method of a library"));
    }

    private static String simple(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        for (String generated : List.of("_Subclass", "_ClientProxy")) {
            name = name.endsWith(generated) ? name.substring(0, name.length() - generated.length()) : name;
        }
        return name;
    }
}
