package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.TruncateParticipant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A table that is mapped is not there: that is a matter of those tests only that need all tables. */
@QuarkusTest
@TestProfile(MissingTablesTest.Missing.class)
class MissingTablesTest {

    @Inject
    TruncateParticipant truncate;

    @Test
    void applicationStarts_andTestIsolatedByTruncateIsToldWhatIsMissing(TestInfo test) {
        TestRun run = new TestRun("n", MissingTablesTest.class, test.getTestMethod().orElseThrow(), Isolation.TRUNCATE);

        assertThatThrownBy(() -> truncate.begin(run)).hasMessageContaining("isolated by TRUNCATE")
                .rootCause().hasMessageContaining("REMARK");
    }

    public static class Missing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.unmanaged.flip", "never", "quarkus.unmanaged.validate", "off",
                    "quarkus.hibernate-orm.sql-load-script", "no-file",
                    "quarkus.hibernate-orm.schema-management.strategy", "none",
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:missing;DB_CLOSE_DELAY=-1");
        }
    }
}
