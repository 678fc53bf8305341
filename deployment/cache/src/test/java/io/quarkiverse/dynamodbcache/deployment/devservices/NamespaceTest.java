package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.LaunchMode;

class NamespaceTest {

    @Test
    void twoTestRunsOfOneApplication_doNotShare() {
        assertThat(Namespace.of(LaunchMode.TEST, "shop")).isNotEqualTo(Namespace.of(LaunchMode.TEST, "shop"));
    }

    @Test
    void twoInstancesOfOneApplication_share() {
        assertThat(Namespace.of(LaunchMode.DEVELOPMENT, "shop")).isEqualTo(Namespace.of(LaunchMode.DEVELOPMENT, "shop"));
    }

    @Test
    void twoApplications_doNotShare() {
        assertThat(Namespace.of(LaunchMode.RUN, "my-shop")).isNotEqualTo(Namespace.of(LaunchMode.RUN, "myshop"));
    }

    @Test
    void devModeAndRun_doNotShare() {
        assertThat(Namespace.of(LaunchMode.DEVELOPMENT, "shop")).isNotEqualTo(Namespace.of(LaunchMode.RUN, "shop"));
    }

    @Test
    void nameWithOtherThanLettersAndDigits_givesAnAccessKeyThatDynamoDbLocalAccepts() {
        Namespace namespace = Namespace.of(LaunchMode.DEVELOPMENT, "größe: my_shop-2");

        assertThat(namespace.accessKey()).matches("development[0-9a-f]{16}");
    }

    @Test
    void keyThatDynamoDbLocalRefuses_isRefusedHere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Namespace("my-shop")).withMessageContaining("my-shop");
    }
}
