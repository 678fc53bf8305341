package io.quarkiverse.dynamodbcache.it.postgresql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Who holds how many shares. Each change is a transaction, unless the caller has one. */
@ApplicationScoped
public class Holdings {

    private final EntityManager em;

    Holdings(EntityManager em) {
        this.em = em;
    }

    @Transactional
    public long amount(long id) {
        return em.createQuery("select amount from Holding where id = :id", Long.class).setParameter("id", id)
                .getSingleResult();
    }

    @Transactional
    public long open(long amount) {
        Holding holding = new Holding(amount);
        em.persist(holding);
        em.flush();
        return holding.id;
    }

    @Transactional
    public void add(long id, long amount) {
        int changed = em.createQuery("update Holding set amount = amount + :amount where id = :id")
                .setParameter("amount", amount).setParameter("id", id).executeUpdate();
        if (changed == 0) {
            throw new IllegalArgumentException("No such holding: " + id);
        }
    }

    @Transactional
    public void moveAtomically(long from, long to, long amount) {
        moveInSteps(from, to, amount);
    }

    /** Wrongly, a transaction for each step. */
    public void moveInSteps(long from, long to, long amount) {
        add(from, -amount);
        add(to, amount);
    }
}
