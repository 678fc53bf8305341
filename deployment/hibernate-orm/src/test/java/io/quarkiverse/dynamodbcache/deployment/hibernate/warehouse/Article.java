package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Another service's, where the configuration says so. Not as that service has created it: this one would add a column. */
@Entity
@Table(name = "article", schema = "warehouse")
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article")
    @SequenceGenerator(name = "article", sequenceName = "article_numbers", schema = "warehouse", allocationSize = 1)
    public @Nullable Long id;

    public String name = "";

    public @Nullable String columnOfTomorrow;

    @ElementCollection
    @CollectionTable(name = "article_tag", schema = "warehouse")
    public Set<String> tags = new HashSet<>();
}
