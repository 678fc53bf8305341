package io.quarkiverse.dynamodbcache.sharedtables;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;

/** What an application serves without JAX-RS. */
@Singleton
public class Routes {

    void init(@Observes Router router, EntityManager em) {
        router.get("/route/labels").blockingHandler(request -> request.end(QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select count(*) from Label", Long.class).getSingleResult()).toString()));
    }
}
