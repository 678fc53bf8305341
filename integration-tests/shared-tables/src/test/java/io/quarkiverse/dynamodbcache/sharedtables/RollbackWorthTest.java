package io.quarkiverse.dynamodbcache.sharedtables;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** Items and caches are isolated also over HTTP. Rows are not to be seen there, so the service is asked. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class RollbackWorthTest extends WorthContract {

    @Inject
    Worth worth;

    @Override
    int worth() {
        return worth.ofShares(TREASURY, TODAY);
    }
}
