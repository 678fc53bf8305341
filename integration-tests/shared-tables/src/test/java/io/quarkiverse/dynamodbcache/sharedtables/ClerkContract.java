package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.sharedtables.Clerk.SlippedException;

/** What a transaction does in production. The same, whether the test commits or is rolled back. */
abstract class ClerkContract {

    @Inject
    Clerk clerk;

    @Test
    void success_isThere() {
        clerk.write("a");

        assertThat(clerk.has("a")).isTrue();
    }

    @Test
    void failure_leavesNothing_butWhatWasBefore() {
        clerk.write("a");

        assertThatThrownBy(() -> clerk.writeAndFail("b")).isInstanceOf(IllegalStateException.class);

        assertThat(clerk.has("a")).isTrue();
        assertThat(clerk.has("b")).isFalse();
    }

    @Test
    void failureAgain_leavesNothing() {
        assertThatThrownBy(() -> clerk.writeAndFail("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clerk.writeAndFail("a")).isInstanceOf(IllegalStateException.class);
        clerk.write("a");

        assertThat(clerk.has("a")).isTrue();
    }

    @Test
    void checkedFailure_isThere() {
        assertThatThrownBy(() -> clerk.writeAndFailChecked("a")).isInstanceOf(SlippedException.class);

        assertThat(clerk.has("a")).isTrue();
    }

    @Test
    void checkedFailureThatRollsBack_leavesNothing() {
        assertThatThrownBy(() -> clerk.writeAndFailCheckedButRollBack("a")).isInstanceOf(SlippedException.class);

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void failureThatDoesNotRollBack_isThere() {
        assertThatThrownBy(() -> clerk.writeAndFailButKeep("a")).isInstanceOf(IllegalStateException.class);

        assertThat(clerk.has("a")).isTrue();
    }

    @Test
    void givingUp_leavesNothing() throws SystemException {
        clerk.writeAndGiveUp("a");

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void failureInsideThatWasCaught_leavesNothing() {
        clerk.writeThoughMailFails("a");

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void refusedAtTheEnd_leavesNothing() {
        assertThatThrownBy(() -> clerk.writeTwice("a")).hasCauseInstanceOf(RollbackException.class);

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void refusedAtOnce_leavesNothing() {
        assertThatThrownBy(() -> clerk.writeTwiceAtOnce("a")).isInstanceOf(RuntimeException.class);

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void ownTransactionThatFails_leavesNothing() {
        assertThatThrownBy(() -> clerk.writeInItsOwnAndFail("a")).isInstanceOf(IllegalStateException.class);

        assertThat(clerk.has("a")).isFalse();
    }

    @Test
    void notSupported_isWithout() throws SystemException {
        assertThat(clerk.isWithout()).isTrue();
    }
}
