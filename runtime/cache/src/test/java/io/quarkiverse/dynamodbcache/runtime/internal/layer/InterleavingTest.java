package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.Situation.Nodes;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Situation.Start;

/**
 * Any two things that can happen to an entry at the same time, in each order in which their requests can reach the table and
 * be answered: what is there afterwards, and what loads were answered with, is what a model allows. So no load leaves behind
 * what is older than a put or an invalidation that came after it.
 */
class InterleavingTest {

    /** What another one does while a load is anywhere. */
    private static final List<List<Act>> MEANWHILE = List.of(
            List.of(Act.PUT, Act.EXPIRY),
            List.of(Act.PUT, Act.INVALIDATE),
            List.of(Act.PUT_IF_ABSENT, Act.INVALIDATE_TAG),
            List.of(Act.INVALIDATE, Act.LOAD),
            List.of(Act.INVALIDATE_ALL, Act.LOAD),
            List.of(Act.INVALIDATE_TAG, Act.LOAD),
            List.of(Act.LEASE_LOSS, Act.LOAD),
            List.of(Act.LEASE_LOSS, Act.PUT, Act.EXPIRY),
            List.of(Act.LEASE_LOSS, Act.LOAD, Act.INVALIDATE));

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Act first : Act.values()) {
            for (Act second : Act.values()) {
                if (first.compareTo(second) <= 0) {
                    nodesFor(first, second).forEach(nodes -> pairs.add(Arguments.of(first, second, nodes)));
                }
            }
        }
        return pairs.stream();
    }

    /**
     * Leases, and batches instead of single requests, only matter to loads: without one there is no lease to lose. Whether
     * counts are asked for each time only matters where one is counted on.
     */
    private static Stream<Nodes> nodesFor(Act first, Act second) {
        Set<Act> both = EnumSet.of(first, second);
        return Arrays.stream(Nodes.values())
                .filter(nodes -> both.contains(Act.LOAD) || !both.contains(Act.PUT_MANY) && !both.contains(Act.INVALIDATE_MANY))
                .filter(nodes -> both.contains(Act.LOAD) || !nodes.haveLeases)
                .filter(nodes -> nodes.haveLeases || !both.contains(Act.LEASE_LOSS))
                .filter(nodes -> !nodes.areStrict() || both.contains(Act.INVALIDATE_ALL) || both.contains(Act.INVALIDATE_TAG));
    }

    static Stream<Arguments> loadsAndMore() {
        return MEANWHILE.stream().flatMap(acts -> Stream.of(Nodes.ONE, Nodes.ONE_WITH_LEASES, Nodes.TWO, Nodes.TWO_WITH_LEASES)
                .filter(nodes -> nodes.haveLeases || !acts.contains(Act.LEASE_LOSS))
                .map(nodes -> Arguments.of(acts, nodes)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pair_isExplainedByTheMomentsInWhichItTookEffect(Act first, Act second, Nodes nodes) {
        Set<Act> both = EnumSet.of(first, second);
        boolean isOfATag = both.contains(Act.INVALIDATE_TAG);
        boolean meetsTags = isOfATag || both.stream().anyMatch(Act::isPut);
        for (boolean tagged : meetsTags && !nodes.areStrict() ? List.of(false, true) : List.of(isOfATag)) {
            for (Start start : Start.values()) {
                inEachOrder(new Situation(nodes, start, tagged),
                        (encounter, choices) -> encounter.play(List.of(first), List.of(second), false, choices));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("loadsAndMore")
    void load_neverOverwritesWhatCameMeanwhile(List<Act> meanwhile, Nodes nodes) {
        boolean isOfATag = meanwhile.contains(Act.INVALIDATE_TAG);
        for (Start start : List.of(Start.NOTHING, Start.EXPIRED_ENTRY)) {
            inEachOrder(new Situation(nodes, start, isOfATag),
                    (encounter, choices) -> encounter.play(List.of(Act.LOAD), meanwhile, true, choices));
        }
    }

    private static void inEachOrder(Situation situation, BiConsumer<Encounter, Choices> play) {
        Choices choices = new Choices();
        do {
            Encounter encounter = new Encounter(situation);
            play.accept(encounter, choices);
            assertExplained(encounter);
        } while (choices.another());
    }

    private static void assertExplained(Encounter encounter) {
        String found = encounter.found();

        assertThat(encounter.deeds()).as(encounter::toString).allMatch(deed -> deed.failure == null);
        assertThat(encounter.explanations()).as(encounter::toString).contains(found);
        assertThat(encounter.foundByBoth()).as(encounter::toString).containsOnly(found);
    }
}
