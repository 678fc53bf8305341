package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** Another service's, and the other side of an association that the share owns. */
@Unmanaged
@Entity
@Table(name = "venue", schema = "exchange")
public class Venue {

    @Id
    public String code = "";

    @ManyToMany(mappedBy = "venues")
    public Set<Share> shares = new HashSet<>();
}
