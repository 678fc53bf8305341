package io.quarkiverse.dynamodbcache.deployment.hibernate.units;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** This application's, in a table and with a sequence that an unmanaged entity uses as well. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
    @SequenceGenerator(name = "shared", sequenceName = "shared_numbers")
    public @Nullable Long id;

    public String owner = "";
}
