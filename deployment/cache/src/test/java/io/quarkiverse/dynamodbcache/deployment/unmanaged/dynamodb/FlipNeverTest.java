package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** An application whose tests bring the tables of other services themselves. */
class FlipNeverTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class, Nameless.class, TablesAtStart.class))
            .overrideConfigKey("quarkus.unmanaged.flip", "never");

    @Inject
    TablesAtStart atStart;

    @Test
    void nothing_isCreated_andNothingNeedsAName() {
        assertThat(atStart.names()).isEmpty();
    }

    /** Would be a mistake, if its table were created. */
    @Unmanaged
    @DynamoDbBean
    public static class Nameless {
    }
}
