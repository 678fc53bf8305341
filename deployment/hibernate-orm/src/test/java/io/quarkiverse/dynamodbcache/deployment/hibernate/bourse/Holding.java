package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** This application's, which refers to what is not. */
@Entity
public class Holding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    public @Nullable Long id;

    public long amount;

    @ManyToOne
    public @Nullable Share share;

    @ManyToMany
    @JoinTable(name = "holding_venue")
    public Set<Venue> venues = new HashSet<>();
}
