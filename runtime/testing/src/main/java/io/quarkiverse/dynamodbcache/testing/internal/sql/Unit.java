package io.quarkiverse.dynamodbcache.testing.internal.sql;

import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * A persistence unit of the application under test.
 *
 * @param session stands for the session of the transaction that the calling thread is in
 */
record Unit(String name, Session session) {

    SessionFactoryImplementor factory() {
        return session.getSessionFactory().unwrap(SessionFactoryImplementor.class);
    }
}
