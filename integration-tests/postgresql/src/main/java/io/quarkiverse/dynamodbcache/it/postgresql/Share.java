package io.quarkiverse.dynamodbcache.it.postgresql;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** The stock exchange's. */
@Unmanaged
@Entity
@Table(name = "share", schema = "exchange")
public class Share {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "share")
    @SequenceGenerator(name = "share", sequenceName = "share_numbers", schema = "exchange", allocationSize = 1)
    public @Nullable Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    public ShareKind kind = ShareKind.COMMON;

    @ManyToMany
    @JoinTable(name = "share_venue", schema = "exchange")
    public Set<Venue> venues = new HashSet<>();
}
