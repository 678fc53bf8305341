package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;

/** What is held until it is chosen to go on, and what has gone on. All of it on one thread. */
final class Steps {

    private final List<Held> held = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private boolean isHolding = true;

    /** @return how many there have been */
    int now() {
        return taken.size();
    }

    /** @return where something is to wait; null if it is not to */
    @Nullable
    Gate gate(String what) {
        if (!isHolding) {
            return null;
        }
        Gate gate = new Gate();
        held.add(new Held(what, gate));
        return gate;
    }

    /** Without holding what is asked for meanwhile. */
    void atOnce(Runnable action) {
        boolean before = isHolding;
        isHolding = false;
        action.run();
        isHolding = before;
    }

    /** @param others nulls are none. @return whether there was any */
    boolean takeOne(Choices choices, @Nullable Step... others) {
        List<Step> possible = new ArrayList<>();
        for (Step other : others) {
            if (other != null) {
                possible.add(other);
            }
        }
        for (Held each : held) {
            if (each.gate.isHolding()) {
                possible.add(new Step(each.what, each.gate::release));
            }
        }
        if (possible.isEmpty()) {
            return false;
        }
        Step next = possible.get(choices.among(possible.size()));
        taken.add(next.what);
        next.action.run();
        return true;
    }

    @Override
    public String toString() {
        return String.join("; ", taken);
    }

    /** What can happen next. */
    record Step(String what, Runnable action) {
    }

    private record Held(String what, Gate gate) {
    }
}
