package io.quarkiverse.dynamodbcache.deployment.hibernate.units;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.TableGenerator;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** The root of a hierarchy of another service, whose keys come from a table. */
@Unmanaged
@Entity
@DiscriminatorColumn
@Inheritance(strategy = InheritanceType.JOINED)
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "person_keys")
    @TableGenerator(name = "person_keys", table = "person_keys")
    public @Nullable Long id;
}
