package io.quarkiverse.dynamodbcache.deployment.hibernate.units;

import jakarta.persistence.Entity;

/** Not annotated; but its rows are in the table of its superclass, too. */
@Entity
public class Employee extends Person {

    public String office = "";
}
