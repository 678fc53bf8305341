package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** This application's, in the schema of the other service. */
@Entity
@Table(name = "reservation", schema = "warehouse")
public class Reservation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    public @Nullable Article article;
}
