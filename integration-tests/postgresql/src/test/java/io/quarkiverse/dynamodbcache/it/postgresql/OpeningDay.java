package io.quarkiverse.dynamodbcache.it.postgresql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

/** What is in the tables after start-up: a share that is traded somewhere, and 500 of it in one hand. */
@ApplicationScoped
public class OpeningDay {

    static final long SHARE = 1;
    static final long HOLDING = 1;

    private final EntityManager em;

    OpeningDay(EntityManager em) {
        this.em = em;
    }

    @Transactional
    void open(@Observes StartupEvent started) {
        Venue venue = new Venue();
        venue.code = "XETRA";
        em.persist(venue);
        Share share = new Share();
        share.kind = ShareKind.PREFERRED;
        share.venues.add(venue);
        em.persist(share);
        Holding holding = new Holding(500);
        holding.share = share;
        em.persist(holding);
    }
}
