package io.quarkiverse.dynamodbcache.sharedtables.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.cache.CacheResult;

/** The share register, as far as administrators change it. Each change is a transaction, unless the caller has one. */
@ApplicationScoped
@Transactional
public class Register {

    private final EntityManager register;

    Register(EntityManager register) {
        this.register = register;
    }

    /** @return how many rows that has changed: none if there are no such shares */
    public int add(long shares, int amount) {
        return register.createQuery("update Shares set amount = amount + :amount where id = :id")
                .setParameter("amount", amount).setParameter("id", shares).executeUpdate();
    }

    public int amount(long shares) {
        return register.createQuery("select sum(amount) from Shares where id = :id", Long.class)
                .setParameter("id", shares).getSingleResult().intValue();
    }

    @CacheResult(cacheName = "totals")
    public long total() {
        return register.createQuery("select coalesce(sum(amount), 0) from Shares", Long.class).getSingleResult();
    }

    public void remark(long shares, String text) {
        register.persist(new Remark(register.getReference(Shares.class, shares), text));
    }
}
