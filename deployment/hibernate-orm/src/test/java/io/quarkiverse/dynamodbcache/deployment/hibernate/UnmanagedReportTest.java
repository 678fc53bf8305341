package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Holding;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Share;
import io.quarkiverse.dynamodbcache.deployment.hibernate.bourse.Venue;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Flip;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

class UnmanagedReportTest {

    private static final String SHARE = Share.class.getName();
    private static final String VENUE = Venue.class.getName();

    private static UnmanagedReport report(Flip flip) throws IOException {
        return report(flip, Optional.empty());
    }

    private static UnmanagedReport report(Flip flip, Optional<String> obstacle) throws IOException {
        Set<String> unmanaged = new TreeSet<>(Set.of(SHARE, VENUE));
        Set<String> associations = new AssociationsToUnmanaged(Index.of(Holding.class, Share.class, Venue.class), unmanaged)
                .from(List.of(Holding.class.getName(), SHARE, VENUE, "com.acme.InAJarWithoutIndex"));
        return new UnmanagedReport(new UnitFacts("bourse", unmanaged, Optional.of("<default>"), false, false,
                Validation.FAIL, List.of()), associations, flip, obstacle);
    }

    @Test
    void associationsOfThisApplication_haveNoForeignKey() throws IOException {
        assertThat(report(Flip.TEST).summary()).endsWith("there is no foreign key for %1$s.share to %2$s, %1$s.venues to %3$s"
                .formatted(Holding.class.getName(), SHARE, VENUE));
    }

    @Test
    void production_isSaidToRunNoDdl() throws IOException {
        assertThat(report(Flip.TEST).text()).contains("Persistence unit 'bourse'",
                "Production, development: no DDL for the tables of", SHARE, VENUE);
    }

    @Test
    void tests_areSaidToCreateTables_unlessTheyAreNotToFlip() throws IOException {
        assertThat(report(Flip.TEST).text()).contains("Test: as for the other tables");
        assertThat(report(Flip.NEVER).text()).endsWith("Test: the same\n");
    }

    @Test
    void unitThatIsNeverFlipped_isSaidToBeNone() throws IOException {
        assertThat(report(Flip.TEST, Optional.of("it is one of Hibernate Reactive")).text())
                .endsWith("Test: the same, as it is one of Hibernate Reactive\n");
    }

    @Test
    void text_isTheSameOnEverySystem() throws IOException {
        assertThat(report(Flip.TEST).text()).doesNotContain("\r").doesNotContain("%n");
    }
}
