package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** Tables described with a mistake of every kind: the build tells of all of them. */
class MistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class, Keyless.class, Other.class, Clash.class))
            .overrideConfigKey("quarkus.unmanaged.entities", Orders.Invoice.class.getName())
            .overrideConfigKey("quarkus.unmanaged.tables.\"com.acme.Typo\"", "typos")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(Keyless.class.getName() + ": it has no partition key",
                            "of which type its key attribute 'placed' is",
                            "quarkus.unmanaged.tables.\"" + Orders.Invoice.class.getName() + "\"",
                            "'place' is no key", "[customer, id, part, placed]",
                            "Table 'orders' is that of " + Clash.class.getName(),
                            "quarkus.unmanaged.tables.\"com.acme.Typo\"")
                    // By name, because the build has a class loader of its own.
                    .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                    .extracting(mistake -> mistake.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("NoPartitionKeyException", "UnknownKeyTypeException", "NoTableNameException",
                            "NotAKeyException", "ConflictingKeysException", "ConflictingKeysException",
                            "NotAnUnmanagedBeanException"));

    @Test
    void application_isNotBuilt() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    /** Has no key. */
    @Unmanaged(table = "keyless")
    @DynamoDbBean
    public static class Keyless {
    }

    /** Says nothing of the key that it inherits with a converter, and something of an attribute that there is not. */
    @Unmanaged(table = "orders", keys = @Unmanaged.Key(attribute = "place", type = Unmanaged.Type.STRING))
    @DynamoDbBean
    public static class Other extends Orders.Order {
    }

    /** Another key for a table that there is. */
    @Unmanaged(table = "orders")
    @DynamoDbBean
    public static class Clash extends Orders.Invoice {
    }
}
