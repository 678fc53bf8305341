package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of partition keys to those who grant permissions for them. */
class KeyspaceTest {

    private static final Keyspace SECOND = new Keyspace("shop", "prices", 2);

    @Test
    void entries_beginWithTheNameOfTheirCache() {
        assertThat(new EntryKey(SECOND, "key").partitionKey()).startsWith(SECOND.entries());
        assertThat(SECOND.entries()).isEqualTo("shop:prices@2#");
    }

    @Test
    void laterVersions_beginAlike_andTheFirstDoesNot() {
        assertThat(SECOND.first()).isEqualTo(new Keyspace("shop", "prices"));
        assertThat(SECOND.root()).startsWith(SECOND.laterVersions());
        assertThat(SECOND.first().laterVersions()).isEqualTo(SECOND.laterVersions());
        assertThat(SECOND.first().entries()).doesNotStartWith(SECOND.laterVersions());
        assertThat(new Keyspace("shop", "prices@2").root()).doesNotStartWith(SECOND.laterVersions());
    }

    @Test
    void log_isThatOfItsPrefix() {
        assertThat(InvalidationLog.partitionKey("my shop")).isEqualTo("my+shop:#log");
        assertThat(InvalidationLog.partitionKey("")).isEqualTo("#log");
    }

    @ParameterizedTest
    @CsvSource({ "389120, false, false", "389121, false, true", "16777216, false, true", "1024, true, true" })
    void values_leaveTheirItem_ifTheyMayBeLargerThanIt_orAreToEarlier(long largest, boolean headerApart, boolean leave) {
        assertThat(new LargeValues(largest, headerApart).leaveTheirItem()).isEqualTo(leave);
    }
}
