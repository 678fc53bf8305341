package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortestDecimalTest {

    @Test
    void decimal_hasOnlyTheDigitsItNeeds() {
        assertThat(ShortestDecimal.of(0.1)).isEqualTo("0.1");
        assertThat(ShortestDecimal.of(-1.5f)).isEqualTo("-1.5");
        assertThat(ShortestDecimal.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(ShortestDecimal.of(1e100)).isEqualTo("1E+100");
    }

    @Test
    void numbersThatJvmsPrintDifferently_haveOneText() {
        assertThat(ShortestDecimal.of(Double.parseDouble("2e23"))).isEqualTo("2E+23");
        assertThat(ShortestDecimal.of(2e-3)).isEqualTo("0.002");
        assertThat(ShortestDecimal.of(Double.MIN_VALUE)).isEqualTo("5E-324");
    }

    @Test
    void zeros_areTwo() {
        assertThat(ShortestDecimal.of(0.0)).isEqualTo("0");
        assertThat(ShortestDecimal.of(-0.0)).isEqualTo("-0");
    }
}
