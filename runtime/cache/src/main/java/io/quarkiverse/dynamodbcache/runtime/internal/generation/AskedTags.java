package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.smallrye.mutiny.Uni;

/** The tags that an operation was given: asked for when it began, all at the same time. */
record AskedTags(TableTags all, Map<String, AskedTag> asked) implements TagCounts {

    @Override
    public Uni<Boolean> areStill(Map<String, Long> written) {
        if (written.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        List<Uni<Boolean>> answers = new ArrayList<>();
        written.forEach((name, count) -> answers.add(of(name).isStill(count)));
        return Uni.join().all(answers).andFailFast().map(still -> !still.contains(false));
    }

    private AskedTag of(String name) {
        AskedTag known = asked.get(name);
        return known == null ? all.ask(name) : known;
    }

    @Override
    public Uni<Map<String, Long>> begunUntil(long end) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> names = List.copyOf(asked.keySet());
        List<Uni<Long>> begun = names.stream().map(name -> Objects.requireNonNull(asked.get(name)).begunUntil(end)).toList();
        return Uni.join().all(begun).andFailFast().map(counts -> {
            Map<String, Long> byName = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), counts.get(i));
            }
            return Map.copyOf(byName);
        });
    }
}
