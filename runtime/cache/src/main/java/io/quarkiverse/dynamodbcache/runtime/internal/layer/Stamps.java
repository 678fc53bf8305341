package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.DoubleSupplier;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Generations;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** Gives out what entries are written with. */
record Stamps(Generations generations, Tags tags, Lifetime lifetime, InstantSource clock, DoubleSupplier chance) {

    /** Asks for all of it at the same time. */
    Uni<Stamp> next(EntryOptions options) {
        return of(generations.current(), tags.of(options.tags()), options);
    }

    /** For what is written in a generation that is known already. */
    Uni<Stamp> in(long generation, EntryOptions options) {
        return of(Uni.createFrom().item(generation), tags.of(options.tags()), options);
    }

    /** @param counts what its tags had been counted to when the generation was asked for */
    Uni<Stamp> of(Uni<Long> generation, TagCounts counts, EntryOptions options) {
        return PlainUni.chain(tagsOf(counts, options),
                tagged -> PlainUni.map(generation, current -> new Stamp(current, tagged)));
    }

    Uni<Map<String, Long>> tagsOf(TagCounts counts, EntryOptions options) {
        // If nothing will be written, no tag has to be begun for it.
        return options.tags().isEmpty() || options.isOverAtOnce() ? Uni.createFrom().item(Map.of())
                : counts.begunUntil(NewItem.expiryOf(options, lifetime, clock.millis()).keptUntil());
    }
}
