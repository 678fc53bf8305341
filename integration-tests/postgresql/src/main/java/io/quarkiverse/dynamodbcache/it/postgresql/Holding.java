package io.quarkiverse.dynamodbcache.it.postgresql;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Check;
import org.jspecify.annotations.Nullable;

/** This application's. The law allows no more than 1000 in one hand. */
@Entity
@Check(constraints = "amount between 0 and 1000")
public class Holding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    public @Nullable Long id;

    public long amount;

    @ManyToOne
    public @Nullable Share share;

    protected Holding() {
    }

    public Holding(long amount) {
        this.amount = amount;
    }
}
