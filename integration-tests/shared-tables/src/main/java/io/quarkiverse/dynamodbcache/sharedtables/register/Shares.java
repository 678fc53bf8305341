package io.quarkiverse.dynamodbcache.sharedtables.register;

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

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** How many shares someone holds. Its table, its sequence, their schema and the join table belong to the register's service. */
@Unmanaged
@Entity
@Table(schema = "register")
public class Shares {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shares_ids")
    @SequenceGenerator(name = "shares_ids", sequenceName = "shares_ids", schema = "register")
    @Nullable
    Long id;

    String owner = "";

    int amount;

    @ManyToMany
    @JoinTable(name = "shares_labels", schema = "register")
    Set<Label> labels = new HashSet<>();

    protected Shares() {
    }

    public Shares(String owner, int amount) {
        this.owner = owner;
        this.amount = amount;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getAmount() {
        return amount;
    }

    public Set<Label> getLabels() {
        return labels;
    }
}
