package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** Under which circumstances a conditional write may replace what is there. */
public sealed interface WriteCondition permits AbsentCondition, HoldingCondition, WholeCondition, SameCondition,
        SameEntryCondition, UnchangedCondition, FreeCondition, LeasedCondition {

    /** The same decision that the table takes; a fake takes it here. */
    boolean isMetBy(Reading current);

    /** @return the value it asks for; null if for none */
    default @Nullable EncodedValue value() {
        return null;
    }

    /** The same, asking for another value. */
    default WriteCondition asking(EncodedValue other) {
        return this;
    }

    /** The same for an item that does not have the value it asks for. */
    default WriteCondition askingNothing() {
        return this;
    }

    /** Nothing is there, or only what has expired by {@code now}, or is of an earlier generation. */
    static WriteCondition absent(long now, long generation) {
        return new AbsentCondition(now, generation, null);
    }

    /** As {@link #absent}, or what is there is still what was seen, and found to be of no use; null if nothing was. */
    static WriteCondition absentOr(@Nullable Reading seen, long now, long generation) {
        return new AbsentCondition(now, generation, seen);
    }

    /**
     * Nothing is there, or only what is of an earlier generation, or what was seen, whatever it was worth. Unlike {@link
     * #absentOr} it asks no clock: what was put since then is not replaced, however soon that has expired.
     */
    static WriteCondition unchanged(Reading seen, long generation) {
        return new UnchangedCondition(seen, generation);
    }

    /** As {@link #absentOr}, and no one loads the entry; a lease that was found dead, and is still the same, is none. */
    static WriteCondition freeOr(@Nullable Reading seen, long now, long generation, @Nullable Lease dead) {
        return new FreeCondition(new AbsentCondition(now, generation, seen), dead);
    }

    /** The entry that was seen is still there, and no one loads what is to replace it; as for {@link #freeOr}. */
    static WriteCondition freeAndSame(StoredItem seen, @Nullable Lease dead) {
        return new FreeCondition(new SameEntryCondition(seen), dead);
    }

    /** The lease is still there: nothing was put, invalidated or loaded by someone else since it was taken. */
    static WriteCondition leased(Lease lease) {
        return new LeasedCondition(lease);
    }

    /** An entry is there, and has just this value. */
    static WriteCondition holding(EncodedValue expected, Presence presence) {
        return new HoldingCondition(expected, presence);
    }
}
