package io.quarkiverse.dynamodbcache.deployment.hibernate.trade;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** It is another service's, which is not ours to annotate. */
@Entity
@Table(name = "invoice", schema = "trade")
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    public @Nullable Long id;
}
