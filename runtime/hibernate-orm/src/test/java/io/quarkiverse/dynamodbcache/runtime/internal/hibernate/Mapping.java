package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.PostgreSQLDialect;

/** What Hibernate reads of classes, without a database. */
final class Mapping {

    private Mapping() {
    }

    static Metadata of(Class<?>... entities) {
        return sources().addAnnotatedClasses(entities).buildMetadata();
    }

    static Metadata of(String xml) {
        return sources().addInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).buildMetadata();
    }

    private static MetadataSources sources() {
        return new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", PostgreSQLDialect.class.getName())
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build());
    }
}
