package io.quarkiverse.dynamodbcache.quickstart;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Pollard's rho method: numbers that seem random repeat modulo a divisor of n, which is not known yet, long before they do
 * modulo n.
 *
 * @param step what is added in each step
 */
record PollardRho(BigInteger n, BigInteger step) {

    /** @return neither 1 nor n, which must not be a prime */
    static BigInteger divisorOf(BigInteger n) {
        if (!n.testBit(0)) {
            return TWO;
        }
        BigInteger step = ONE;
        Optional<BigInteger> divisor = new PollardRho(n, step).divisor();
        while (divisor.isEmpty()) {
            step = step.add(ONE);
            divisor = new PollardRho(n, step).divisor();
        }
        return divisor.get();
    }

    /** @return empty if the numbers repeated modulo n first */
    private Optional<BigInteger> divisor() {
        BigInteger slow = TWO;
        BigInteger fast = TWO;
        BigInteger divisor = ONE;
        while (divisor.equals(ONE)) {
            slow = after(slow);
            fast = after(after(fast));
            divisor = slow.subtract(fast).gcd(n);
        }
        return Optional.of(divisor).filter(found -> !found.equals(n));
    }

    private BigInteger after(BigInteger number) {
        return number.multiply(number).add(step).mod(n);
    }
}
