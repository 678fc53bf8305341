package io.quarkiverse.dynamodbcache.quickstart;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number whose prime factors are found within a moment: a whole one from 2 to 2^62. As a record it is a cache key as it is.
 */
record Factorable(long n) {

    static final long MAX = 1L << 62;

    /** A composite number passes for a prime once in 2^100 times. */
    private static final int CERTAINTY = 100;

    Factorable {
        if (n < 2 || n > MAX) {
            throw new NotFactorableException(String.valueOf(n));
        }
    }

    static Factorable parse(String text) {
        try {
            return new Factorable(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFactorableException(text);
        }
    }

    /** The smallest first, and each as often as it divides. */
    List<Long> primeFactors() {
        return primeFactorsOf(BigInteger.valueOf(n)).map(BigInteger::longValueExact).sorted().toList();
    }

    private static Stream<BigInteger> primeFactorsOf(BigInteger number) {
        if (number.isProbablePrime(CERTAINTY)) {
            return Stream.of(number);
        }
        BigInteger divisor = PollardRho.divisorOf(number);
        return Stream.concat(primeFactorsOf(divisor), primeFactorsOf(number.divide(divisor)));
    }
}
