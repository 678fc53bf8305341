package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorableTest {

    /** The two largest primes below 2^31: nothing that is factored here takes longer than their product. */
    private static final long P = 2_147_483_647L;
    private static final long Q = 2_147_483_629L;

    @Test
    void smallNumbers_areWhatTrialDivisionFinds() {
        for (long n = 2; n < 5_000; n++) {
            assertThat(new Factorable(n).primeFactors()).as("%d", n).isEqualTo(byTrialDivision(n));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 2, 3, 5, 7919, P, 1_000_000_007, 2_305_843_009_213_693_951L, 4_611_686_018_427_387_847L })
    void prime_isItsOnlyFactor(long prime) {
        assertThat(new Factorable(prime).primeFactors()).containsExactly(prime);
    }

    @Test
    void semiprimeOfTwoLargePrimes_isSplitQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(new Factorable(P * Q).primeFactors()).containsExactly(Q, P));
    }

    @Test
    void squareOfALargePrime_isSplit() {
        assertThat(new Factorable(P * P).primeFactors()).containsExactly(P, P);
    }

    @Test
    void powers_haveTheirBaseAsOftenAsTheExponent() {
        assertThat(new Factorable(Factorable.MAX).primeFactors()).hasSize(62).containsOnly(2L);
        assertThat(new Factorable(4_052_555_153_018_976_267L).primeFactors()).hasSize(39).containsOnly(3L);
    }

    /** Numbers that weaker tests than Miller and Rabin's take for primes. */
    @ParameterizedTest
    @ValueSource(longs = { 561, 41_041, 825_265, 3_215_031_751L, 341_550_071_728_321L, 3_825_123_056_546_413_051L })
    void pseudoprime_isSplit(long pseudoprime) {
        List<Long> factors = new Factorable(pseudoprime).primeFactors();

        assertThat(factors).hasSizeGreaterThan(1);
        assertThat(factors.stream().reduce(1L, Math::multiplyExact)).isEqualTo(pseudoprime);
    }

    @ParameterizedTest
    @ValueSource(longs = { Long.MIN_VALUE, -7, -1, 0, 1, Factorable.MAX + 1, Long.MAX_VALUE })
    void numberOutOfRange_isRefused(long n) {
        assertThatThrownBy(() -> new Factorable(n)).isInstanceOf(NotFactorableException.class)
                .hasMessage("'%d' is not a whole number from 2 to 4611686018427387904 (2^62)", n);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "abc", "1.5", "6e3", "0x10", "99999999999999999999", "6 " })
    void whatIsNoNumber_isRefused(String text) {
        assertThatThrownBy(() -> Factorable.parse(text)).isInstanceOf(NotFactorableException.class)
                .hasMessageStartingWith("'" + text + "' is not a whole number from 2");
    }

    private static List<Long> byTrialDivision(long n) {
        long divisor = LongStream.iterate(2, d -> d * d <= n, d -> d + 1).filter(d -> n % d == 0).findFirst().orElse(n);
        if (divisor == n) {
            return List.of(n);
        }
        return Stream.concat(Stream.of(divisor), byTrialDivision(n / divisor).stream())
                .toList();
    }
}
