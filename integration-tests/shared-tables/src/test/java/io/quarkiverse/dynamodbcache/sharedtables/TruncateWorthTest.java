package io.quarkiverse.dynamodbcache.sharedtables;

import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.TRUNCATE)
class TruncateWorthTest extends WorthContract {
}
