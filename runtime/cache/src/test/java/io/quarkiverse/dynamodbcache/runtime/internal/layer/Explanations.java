package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What may be found after some deeds: by a model that knows of no request, and in which a deed takes effect at one moment
 * between its begin and its end. All orders of such moments are gone through.
 * <p>
 * A load that was not answered with what was there has two moments: its value is from the first, when the loader is called, and
 * stored at the second, unless there is an entry, or something came between that ends loads. It may always be not stored; on
 * one node, it never is if it was under way when something began, or ended, that ends loads.
 */
final class Explanations {

    static final String NOTHING = "nothing";

    private final Situation situation;
    private final List<Deed> deeds;
    /** Whether one node may not yet know of what another has counted on: what it writes then is a miss. */
    private final boolean isOneBehind;
    private final Set<String> found = new HashSet<>();

    private Explanations(Situation situation, List<Deed> deeds) {
        this.situation = situation;
        this.deeds = deeds;
        this.isOneBehind = situation.nodes().areTwo && !situation.nodes().areStrict()
                && deeds.stream().anyMatch(deed -> situation.isCounted(deed.act));
    }

    /** @param before {@link #NOTHING}, or the value that was there */
    static Set<String> of(List<Deed> deeds, String before, Situation situation) {
        Explanations explanations = new Explanations(situation, deeds);
        List<Moment> moments = new ArrayList<>();
        deeds.forEach(deed -> moments.addAll(explanations.momentsOf(deed)));
        explanations.goOn(new State(before, 0, Map.of()), moments);
        return explanations.found;
    }

    private void goOn(State state, List<Moment> left) {
        if (left.isEmpty()) {
            found.add(state.value);
        }
        for (Moment next : left) {
            if (left.stream().noneMatch(other -> other.latest < next.earliest)) {
                List<Moment> rest = new ArrayList<>(left);
                rest.remove(next);
                next.effect.apply(state).forEach(after -> goOn(after, rest));
            }
        }
    }

    private List<Moment> momentsOf(Deed deed) {
        Moment whole = new Moment(deed.begun, deed.ended, state -> effectOf(deed, state));
        return deed.act != Act.LOAD || !deed.hasLoaded() ? List.of(whole)
                : List.of(new Moment(deed.loaderCalled, deed.loaderCalled, state -> List.of(state.seenBy(deed))),
                        new Moment(deed.loaderCalled, deed.ended, state -> stored(deed, state)));
    }

    private List<State> stored(Deed load, State state) {
        Integer seen = state.seen.get(load.value);
        if (seen == null) {
            return List.of();
        }
        boolean isGrounded = !situation.nodes().areTwo && deeds.stream().filter(Deed::endsFlights)
                .anyMatch(deed -> load.isUnderWayAt(deed.begun) || load.isUnderWayAt(deed.ended));
        return seen == state.changes && state.value.equals(NOTHING) && !isGrounded ? List.of(state, state.holding(load.value))
                : List.of(state);
    }

    /** @return none if it cannot happen in that state */
    private List<State> effectOf(Deed deed, State state) {
        boolean isThere = !state.value.equals(NOTHING);
        return switch (deed.act) {
            case LOAD -> isOneBehind || state.mayAnswer(String.valueOf(deed.answer)) ? List.of(state) : List.of();
            case PUT, PUT_MANY -> written(deed, state);
            case PUT_IF_ABSENT -> {
                boolean done = Boolean.TRUE.equals(deed.answer);
                yield !isOneBehind && done == isThere ? List.of() : done ? written(deed, state) : List.of(state);
            }
            case INVALIDATE, INVALIDATE_MANY, INVALIDATE_ALL -> List.of(changed(deed, state).holding(NOTHING));
            case INVALIDATE_TAG -> List.of(situation.tagged() ? changed(deed, state).holding(NOTHING) : state);
            case EXPIRY -> List.of(state.holding(NOTHING));
            case LEASE_LOSS -> List.of(state);
        };
    }

    private List<State> written(Deed deed, State state) {
        State after = changed(deed, state);
        return isOneBehind ? List.of(after.holding(deed.value), after.holding(NOTHING)) : List.of(after.holding(deed.value));
    }

    private State changed(Deed deed, State state) {
        return situation.endsLoads(deed.act) ? new State(state.value, state.changes + 1, state.seen) : state;
    }

    /** A part of a deed that takes effect at once, and when that may be at the earliest and at the latest. */
    private record Moment(int earliest, int latest, Function<State, List<State>> effect) {
    }

    /**
     * @param changes how many there have been that end loads
     * @param seen how many there had been when a loader was called, by the value that it loads
     */
    private record State(String value, int changes, Map<String, Integer> seen) {

        State holding(String other) {
            return new State(other, changes, seen);
        }

        State seenBy(Deed load) {
            Map<String, Integer> more = new HashMap<>(seen);
            more.put(load.value, changes);
            return new State(value, changes, more);
        }

        /** What is there, or what someone else is loading who was joined. */
        boolean mayAnswer(String answer) {
            Integer loadedSince = seen.get(answer);
            return answer.equals(value) || loadedSince != null && loadedSince == changes;
        }
    }
}
