package io.quarkiverse.dynamodbcache.it.postgresql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** Where shares are traded. The stock exchange's. */
@Unmanaged
@Entity
@Table(name = "venue", schema = "exchange")
public class Venue {

    @Id
    public String code = "";
}
