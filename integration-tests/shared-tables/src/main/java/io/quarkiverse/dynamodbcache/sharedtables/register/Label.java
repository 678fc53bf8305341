package io.quarkiverse.dynamodbcache.sharedtables.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkiverse.dynamodbcache.Unmanaged;

/** What the register's service calls a kind of shares. */
@Unmanaged
@Entity
@Table(schema = "register")
public class Label {

    @Id
    String name = "";

    protected Label() {
    }

    public Label(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
