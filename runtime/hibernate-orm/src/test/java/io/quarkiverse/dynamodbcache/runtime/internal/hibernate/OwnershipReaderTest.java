package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class OwnershipReaderTest {

    @Test
    void entityWithoutClass_isManaged() {
        UnmanagedTables tables = OwnershipReader.read(Mapping.of("""
                <hibernate-mapping><class entity-name="Revision" table="revision"><id name="id" type="long"/></class>
                </hibernate-mapping>"""), new TreeSet<>(Set.of("com.acme.Share")));

        assertThat(tables.tables()).isEmpty();
    }
}
