package io.quarkiverse.dynamodbcache.deployment.hibernate.trade;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** It is this application's. */
@Entity
@Table(name = "orders", schema = "trade")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    public @Nullable Long id;
}
