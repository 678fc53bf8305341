package io.quarkiverse.dynamodbcache.sharedtables.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.runtime.StartupEvent;

/** Sends mails, if the recipient has an address. */
@ApplicationScoped
public class Mails {

    private final EntityManager sent;

    Mails(@PersistenceUnit("mail") EntityManager sent) {
        this.sent = sent;
    }

    @Transactional
    void tellOperators(@Observes StartupEvent started) {
        sent.merge(new Mail("operators@example.com"));
    }

    @Transactional
    public void send(String recipient) {
        sent.persist(new Mail(recipient));
        if (!recipient.contains("@")) {
            throw new IllegalArgumentException("No address: " + recipient);
        }
    }

    /** Whatever becomes of the transaction of the caller, it is known that we tried. */
    @Transactional(TxType.REQUIRES_NEW)
    public void note(String recipient) {
        sent.persist(new Mail(recipient));
    }
}
