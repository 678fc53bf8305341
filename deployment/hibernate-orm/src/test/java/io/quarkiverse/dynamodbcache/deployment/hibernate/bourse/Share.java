package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** Another service's: a sequence, a secondary table, a collection and a join table of its own, in a schema of its own. */
@Unmanaged
@Entity
@Table(name = "share", schema = "exchange")
@SecondaryTable(name = "share_text", schema = "exchange")
public class Share {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "share")
    @SequenceGenerator(name = "share", sequenceName = "share_numbers", schema = "exchange", allocationSize = 1)
    public @Nullable Long id;

    public String name = "";

    @Column(table = "share_text")
    public String description = "";

    @ElementCollection
    @CollectionTable(name = "share_tag", schema = "exchange")
    public Set<String> tags = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "share_venue", schema = "exchange")
    public Set<Venue> venues = new HashSet<>();
}
