package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import org.hibernate.Session;

/** Sessions of persistence units that are not there. */
final class FakeSessions {

    private FakeSessions() {
    }

    /** One that nobody may ask anything. */
    static Unit unit(String name) {
        return unit(name, (session, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }

    static Unit unit(String name, InvocationHandler answers) {
        return new Unit(name, (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] { Session.class },
                answers));
    }
}
