package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkus.test.QuarkusUnitTest;

/** Nothing here has a table: the build tells of all of it, instead of protecting less than the user thinks. */
class UnmanagedMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(NoEntity.class))
            .overrideConfigKey("quarkus.unmanaged.entities", "com.acme.Typo")
            .assertException(failure -> assertThat(failure)
                    .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                    .extracting(Throwable::getMessage)
                    .satisfiesExactlyInAnyOrder(
                            annotated -> assertThat(annotated).contains("@Unmanaged on " + NoEntity.class.getName()),
                            named -> assertThat(named).contains("quarkus.unmanaged.entities names 'com.acme.Typo'")));

    @Test
    void application_isNotBuilt() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    @Unmanaged
    static class NoEntity {
    }
}
