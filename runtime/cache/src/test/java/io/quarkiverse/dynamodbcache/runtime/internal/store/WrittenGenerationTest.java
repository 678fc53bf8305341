package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenGenerationTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 10, 1_893_456_000, 1_000_000_000, 9_999_999_999L })
    void bothNumbers_comeBack_alsoWithoutTheZerosThatDynamoDbLeavesOut(long written) {
        WrittenGeneration both = new WrittenGeneration(Long.MAX_VALUE, written);
        String stored = new BigDecimal(both.attribute().n()).stripTrailingZeros().toPlainString();

        assertThat(WrittenGeneration.read(stored)).isEqualTo(both);
    }

    @Test
    void generations_areOrdered_whateverStandsBehindThePoint() {
        BigDecimal last = new BigDecimal(new WrittenGeneration(7, 9_999_999_999L).attribute().n());

        assertThat(last).isGreaterThan(new BigDecimal(WrittenGeneration.leastOf(7).n()))
                .isLessThanOrEqualTo(new BigDecimal(WrittenGeneration.greatestOf(7).n()))
                .isLessThan(new BigDecimal(WrittenGeneration.leastOf(8).n()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "7.x", "7.12345678901", "1E+30", ".5" })
    void whatNoCacheWrote_isRefused(String number) {
        assertThatThrownBy(() -> WrittenGeneration.read(number)).isInstanceOf(NumberFormatException.class);
    }
}
