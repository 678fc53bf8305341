package io.quarkiverse.dynamodbcache.sharedtables.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A mail that was sent. */
@Entity
public class Mail {

    @Id
    String recipient = "";

    protected Mail() {
    }

    public Mail(String recipient) {
        this.recipient = recipient;
    }
}
