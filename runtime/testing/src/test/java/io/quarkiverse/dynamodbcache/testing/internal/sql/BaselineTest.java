package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static io.quarkiverse.dynamodbcache.testing.internal.sql.FakeSessions.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.testing.internal.sql.DisposableUnits.Database;

class BaselineTest {

    private static final Map<String, String> URLS = Map.of("here", "jdbc:h2:mem:here", "elsewhere",
            "jdbc:postgresql://db.example.com/elsewhere");

    private final List<String> read = new ArrayList<>();

    private Baseline baseline(Function<Unit, UnitContent> reader) {
        List<Unit> units = List.of(unit("here"), unit("elsewhere"));
        return new Baseline(new Units(units),
                new DisposableUnits(() -> units, new DisposableUrls(List.of()),
                        unit -> new Database(URLS.getOrDefault(unit.name(), ""), Map.of())),
                reader);
    }

    @Test
    void databaseElsewhere_isNotRead() {
        baseline(unit -> {
            read.add(unit.name());
            return new UnitContent(unit, List.of());
        }).takeAtStartUp();

        assertThat(read).containsExactly("here");
    }

    @Test
    void failureAtStartUp_isToldToTheTestsThatNeedTheBaseline() {
        Baseline baseline = baseline(unit -> {
            read.add(unit.name());
            throw new IllegalStateException("Table T not found");
        });

        assertThatCode(baseline::takeAtStartUp).doesNotThrowAnyException();

        for (int test = 0; test < 2; test++) {
            assertThatThrownBy(baseline::take).hasMessageContaining("isolated by TRUNCATE")
                    .hasMessageContaining("Table T not found");
        }
        assertThat(read).hasSize(1);
    }
}
