package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.Test;

class ColumnTypesTest {

    @Test
    void typeOfAnArray_isThatOfItsElements() {
        Metadata mapping = Mapping.of(Share.class);

        assertThat(ColumnTypes.of(OwnershipReader.read(mapping, Set.of(Share.class.getName())), mapping).names())
                .contains("sharekind", "tradekind", "venuekind");
    }

    @Entity
    static class Share {

        @Id
        public long id;

        @Column(columnDefinition = "sharekind")
        public String kind = "";

        @Column(columnDefinition = "tradekind array")
        public String trades = "";

        @Column(columnDefinition = "VenueKind[]")
        public String venues = "";
    }
}
