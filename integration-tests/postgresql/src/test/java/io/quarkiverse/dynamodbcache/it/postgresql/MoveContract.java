package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.Committed;

/**
 * What a service leaves if it fails: in Java, or in the database, after which PostgreSQL refuses every other statement of the
 * transaction until that goes back to a savepoint.
 */
abstract class MoveContract {

    private static final long NOBODY = -1;

    @Inject
    Holdings holdings;

    @Inject
    Committed committed;

    long alice;
    long bob;

    @BeforeEach
    void open() {
        alice = holdings.open(100);
        bob = holdings.open(995);
    }

    /** What the test sees, after whatever has failed, and what others see. */
    abstract void see(long amount);

    @Test
    void atomicThatThrows_leavesTheShares() {
        assertThatThrownBy(() -> holdings.moveAtomically(alice, NOBODY, 10)).isInstanceOf(IllegalArgumentException.class);

        see(100);
    }

    @Test
    void inStepsThatThrows_losesShares() {
        assertThatThrownBy(() -> holdings.moveInSteps(alice, NOBODY, 10)).isInstanceOf(IllegalArgumentException.class);

        see(90);
    }

    @Test
    void atomicThatIsRefusedByTheDatabase_leavesTheShares() {
        assertThatThrownBy(() -> holdings.moveAtomically(alice, bob, 10)).isInstanceOf(ConstraintViolationException.class);

        see(100);
        assertThat(holdings.amount(bob)).isEqualTo(995);
    }

    @Test
    void inStepsThatIsRefusedByTheDatabase_losesShares() {
        assertThatThrownBy(() -> holdings.moveInSteps(alice, bob, 10)).isInstanceOf(ConstraintViolationException.class);

        see(90);
        assertThat(holdings.amount(bob)).isEqualTo(995);
    }
}
