package io.quarkiverse.dynamodbcache.deployment.hibernate.units;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** Unmanaged, but mapped to a table of this application. */
@Unmanaged
@Entity
@Table(name = "account")
public class AccountView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
    @SequenceGenerator(name = "shared", sequenceName = "shared_numbers")
    public @Nullable Long id;
}
