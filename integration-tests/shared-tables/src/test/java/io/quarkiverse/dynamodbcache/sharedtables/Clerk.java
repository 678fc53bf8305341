package io.quarkiverse.dynamodbcache.sharedtables;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mails;
import io.quarkiverse.dynamodbcache.sharedtables.register.Label;
import io.smallrye.mutiny.Uni;

/** Writes labels in every way a transaction can take. */
@ApplicationScoped
public class Clerk {

    private final EntityManager em;
    private final TransactionManager transactions;
    private final Mails mails;

    Clerk(EntityManager em, TransactionManager transactions, Mails mails) {
        this.em = em;
        this.transactions = transactions;
        this.mails = mails;
    }

    @Transactional
    public void write(String label) {
        em.persist(new Label(label));
    }

    @Transactional
    public Uni<Void> writeAndFailLater(String label) {
        em.persist(new Label(label));
        return Uni.createFrom().failure(() -> new IllegalStateException("I slipped"));
    }

    @Transactional
    public CompletionStage<String> writeAtOnce(String label) {
        em.persist(new Label(label));
        return CompletableFuture.completedFuture(label);
    }

    @Transactional
    public void writeAndFail(String label) {
        em.persist(new Label(label));
        throw new IllegalStateException("I slipped");
    }

    @Transactional
    public void writeAndFailChecked(String label) throws SlippedException {
        em.persist(new Label(label));
        throw new SlippedException();
    }

    @Transactional(rollbackOn = SlippedException.class)
    public void writeAndFailCheckedButRollBack(String label) throws SlippedException {
        em.persist(new Label(label));
        throw new SlippedException();
    }

    @Transactional(dontRollbackOn = IllegalStateException.class)
    public void writeAndFailButKeep(String label) {
        em.persist(new Label(label));
        throw new IllegalStateException("I slipped");
    }

    @Transactional
    public void writeAndGiveUp(String label) throws SystemException {
        em.persist(new Label(label));
        transactions.setRollbackOnly();
    }

    @Transactional
    public void writeThoughMailFails(String label) {
        em.persist(new Label(label));
        try {
            mails.send("nobody");
        } catch (IllegalArgumentException ignored) {
            // It has doomed the transaction all the same.
        }
    }

    /** The database refuses it, but not before it is sent. */
    @Transactional
    public void writeTwice(String label) {
        em.createNativeQuery("insert into register.Label (name) values (:name)").setParameter("name", label).executeUpdate();
        em.persist(new Label(label));
    }

    /** The database refuses it at once. */
    @Transactional
    public void writeTwiceAtOnce(String label) {
        write(label);
        em.flush();
        em.createNativeQuery("insert into register.Label (name) values (:name)").setParameter("name", label).executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeInItsOwn(String label) {
        em.persist(new Label(label));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeInItsOwnAndFail(String label) {
        em.persist(new Label(label));
        throw new IllegalStateException("I slipped");
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void removeInItsOwn(String label) {
        em.createQuery("delete from Label where name = :name").setParameter("name", label).executeUpdate();
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public boolean isWithout() throws SystemException {
        return transactions.getStatus() == Status.STATUS_NO_TRANSACTION;
    }

    @Transactional
    public boolean has(String label) {
        return em.createQuery("select count(*) from Label where name = :name", Long.class)
                .setParameter("name", label).getSingleResult() > 0;
    }

    /** What nobody can help. */
    static class SlippedException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
