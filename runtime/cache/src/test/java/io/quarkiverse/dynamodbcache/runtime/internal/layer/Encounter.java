package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Situation.Start;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;

/** Two actors and one entry: what they do to it comes step by step, in an order that someone else chooses. */
final class Encounter {

    static final String TAG = "tag";
    private static final String BEFORE = "before";

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final int MOST_PAUSES = 1_000;
    private static final Set<String> READS_ARE_ANSWERED = Set.of("READ is answered", "GENERATION is answered",
            "TAG is answered");

    private final Situation situation;
    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final SteeredTime time = new SteeredTime();
    private final Steps steps = new Steps();
    private final List<Deed> deeds = new ArrayList<>();
    private final Node a;
    private final Node b;

    Encounter(Situation situation) {
        this.situation = situation;
        this.a = node();
        this.b = situation.nodes().areTwo ? node() : a;
        if (situation.start() != Start.NOTHING) {
            answer(a.putting(KEY, BEFORE, options()));
        }
        if (situation.start() == Start.EXPIRED_ENTRY) {
            expire();
        }
        learnTheCounts(a);
        learnTheCounts(b);
        table.holdAll(this::gate);
    }

    private Node node() {
        LeaseSettings settings = new LeaseSettings(true, LEASE, LEASE.multipliedBy(6));
        Optional<Leases> leases = situation.nodes().haveLeases
                ? Optional.of(new Leases(table, settings, clock, time, time::pause))
                : Optional.empty();
        return new Node(table, clock, Node.TEN_SECONDS, situation.nodes().refresh, new LeaseUse(leases, Optional.empty()));
    }

    /** Where each operation reads counts, too, there would be too many orders: what matters is when reads reach the table. */
    private @Nullable Gate gate(String step) {
        return situation.nodes().areStrict() && READS_ARE_ANSWERED.contains(step) ? null : steps.gate(step);
    }

    private void learnTheCounts(Node node) {
        answer(node.putting(Node.key("s:other"), "value", EntryOptions.of(Duration.ofMillis(1)).tagged(TAG)));
    }

    /** @param atOnce whether nothing of what the second one asks for is held, unless it has to wait for the first */
    void play(List<Act> first, List<Act> second, boolean atOnce, Choices choices) {
        Actor one = new Actor("first", a, first, false);
        Actor other = new Actor("second", b, second, atOnce);
        int pauses = 0;
        while (true) {
            // If they do the same, it does not matter who begins.
            if (steps.takeOne(choices, one.next(), one.begun == 0 && first.equals(second) ? null : other.next())) {
                continue;
            }
            if (one.isDone() && other.isDone()) {
                break;
            }
            // Only now does time pass, for those who wait for another node.
            if (!time.passToNext() || ++pauses > MOST_PAUSES) {
                throw new AssertionError("It never ends: " + this);
            }
        }
        table.holdAll(step -> null);
    }

    /** @return what there is, for whoever knows nothing yet */
    String found() {
        return told(new Node(table, clock).peek());
    }

    /** @return the same for the two, when they have learnt all that they may not know yet */
    List<String> foundByBoth() {
        clock.move(Node.REFRESH);
        return List.of(told(a.peek()), told(b.peek()));
    }

    private static String told(@Nullable Object value) {
        return Objects.requireNonNullElse(value, Explanations.NOTHING).toString();
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** @return what there may be */
    Set<String> explanations() {
        return Explanations.of(deeds, situation.start() == Start.ENTRY ? BEFORE : Explanations.NOTHING, situation);
    }

    EntryOptions options() {
        return situation.tagged() ? EntryOptions.taggedWith(TAG) : EntryOptions.configured();
    }

    Loader loaderOf(Deed deed) {
        return new SteppedLoader(steps, deed);
    }

    void expire() {
        clock.move(LIFE);
    }

    void loseTheLease() {
        Lease lost = table.look(KEY).lease();
        if (lost != null) {
            steps.atOnce(() -> answer(table.lease(KEY, Lease.of(LEASE).givenUp(),
                    WriteCondition.freeOr(null, clock.millis(), 0, lost), clock.millis() + LIFE.toMillis())));
        }
    }

    @Override
    public String toString() {
        return "%s%n%s%n%s".formatted(situation, deeds, steps);
    }

    /** Does one act after the other. */
    private final class Actor {

        private final String name;
        private final Node node;
        private final List<Act> acts;
        private final boolean atOnce;
        private int begun;
        private @Nullable Deed last;

        Actor(String name, Node node, List<Act> acts, boolean atOnce) {
            this.name = name;
            this.node = node;
            this.acts = acts;
            this.atOnce = atOnce;
        }

        boolean isDone() {
            return begun == acts.size() && (last == null || last.isOver());
        }

        /** @return null if it has not come to an end of what it does, or has nothing more to do */
        Steps.@Nullable Step next() {
            if (begun == acts.size() || last != null && !last.isOver()) {
                return null;
            }
            Act act = acts.get(begun);
            return new Steps.Step("%s: %s begins".formatted(name, act), () -> begin(act));
        }

        private void begin(Act act) {
            Deed deed = new Deed(act, "%s of %s %s".formatted(act, name, ++begun), steps.now());
            last = deed;
            deeds.add(deed);
            Runnable beginning = () -> Node.begin(act.by(node, deed, Encounter.this))
                    .whenComplete((answer, failure) -> deed.end(steps.now(), answer, failure));
            if (atOnce) {
                steps.atOnce(beginning);
            } else {
                beginning.run();
            }
        }
    }
}
