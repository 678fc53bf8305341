package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Default;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.hibernate.orm.PersistenceUnit.PersistenceUnitLiteral;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Asserts that a test leaves the tables as it found them. Named before {@code @QuarkusTest}, so that it looks before
 * everything else has begun and after it has ended.
 */
public class Tables implements BeforeEachCallback, AfterEachCallback {

    private static final Map<String, List<String>> QUERIES = Map.of(
            "<default>", List.of("select id, owner, amount from register.Shares order by id", "select * from register.Label",
                    "select * from register.shares_labels", "select text, shares_id from Remark order by id"),
            "mail", List.of("select recipient from Mail order by recipient"));

    /** The application starts with the first test, so before it there is nothing to look at. */
    private static Map<String, String> afterStartUp = Map.of();

    @Override
    public void beforeEach(ExtensionContext test) {
        if (afterStartUp.isEmpty() && Arc.container() != null && Arc.container().isRunning()) {
            afterStartUp = all();
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(all()).isEqualTo(afterStartUp);
    }

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        QUERIES.forEach((unit, queries) -> {
            // In Quarkus 3.27, the session of the default unit has no qualifier of its own.
            Session session = Arc.container().select(Session.class, unit.equals(PersistenceUnit.DEFAULT)
                    ? Default.Literal.INSTANCE
                    : new PersistenceUnitLiteral(unit)).get();
            queries.forEach(query -> all.put(query, rows(session, query)));
        });
        return all;
    }

    private static String rows(EntityManager session, String query) {
        List<String> rows = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> session.createNativeQuery(query, Object[].class).getResultList()
                .forEach(row -> rows.add(List.of((Object[]) row).toString())));
        return String.join("\n", rows);
    }
}
