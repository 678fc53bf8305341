package io.quarkiverse.dynamodbcache.sharedtables.register;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** What an administrator has to say of someone's shares. Our own table, with a foreign key to that of the register. */
@Entity
public class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @Nullable
    Shares shares;

    String text = "";

    protected Remark() {
    }

    public Remark(Shares shares, String text) {
        this.shares = shares;
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }
}
