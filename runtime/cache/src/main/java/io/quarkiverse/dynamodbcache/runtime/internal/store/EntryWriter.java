package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * Writes entries in the form they take, and removes the parts of what they replace.
 *
 * @param items holds headers as they are
 * @param table the same one
 */
record EntryWriter(ItemStore items, PartTable table, EntryForm form, PartsEnd ends, PartsReader reader, PartsWriter parts) {

    /** @param condition null for none */
    Uni<WriteOutcome> write(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        return PlainUni.map(PlainUni.deferred(() -> {
            Function<@Nullable WriteCondition, Uni<Replacement>> write = form.isWhole(key, item)
                    ? asked -> writeWhole(key, item, asked)
                    : asked -> writeApart(key, item, asked);
            return condition != null && form.isWorthALook(item, condition)
                    ? table.readConsistently(key).chain(found -> decided(key, condition, found, write))
                    : write.apply(condition);
        }), replacement -> replacement.done() ? WriteOutcome.DONE : WriteOutcome.refused(replacement.before()));
    }

    private Uni<Replacement> writeWhole(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        // If it is written at once, what it has replaced had no parts, and there is nothing to remove.
        return PlainUni.chain(items.writeIf(key, item, new WholeCondition(condition)),
                outcome -> outcome.done() ? Uni.createFrom().item(Replacement.of(outcome.found()))
                        : settled(key, item, condition,
                                Uni.createFrom().item(Replacement.refused(outcome.found()))));
    }

    private Uni<Replacement> writeApart(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        return withParts(key, item,
                header -> settled(key, header, condition, table.replace(key, header, condition)), Replacement::done);
    }

    /** @return what was there before */
    Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return Uni.createFrom().deferred(() -> form.isWhole(key, item) ? exchangeItem(key, item)
                : withParts(key, item, header -> exchangeItem(key, header), before -> true));
    }

    private Uni<Reading> exchangeItem(EntryKey key, StoredItem item) {
        return items.exchange(key, item).chain(before -> reader.former(key, before)
                .call(() -> removePartsOf(key, before, item)));
    }

    /** First the parts, then the header that refers to them; if that is not written, the parts are removed. */
    private <T> Uni<T> withParts(EntryKey key, StoredItem item, Function<StoredItem, Uni<T>> writeHeader,
            Predicate<T> isWritten) {
        CutValue value = CutValue.of(item.value());
        PartsReference reference = new PartsReference(WriteId.next(), value.count(), value.length(), ends.of(item));
        StoredItem header = item.holding(reference.encoded());
        form.checkHeader(key, header);
        return parts.write(key, reference, value)
                .chain(() -> writeHeader.apply(header))
                .onFailure().invoke(() -> parts.removeUnlessReferred(key, reference))
                .call(result -> isWritten.test(result) ? Uni.createFrom().voidItem() : parts.remove(key, reference));
    }

    /** @param first refused if what is there does not meet the condition, and maybe if it has parts, which it then told */
    private Uni<Replacement> settled(EntryKey key, StoredItem item, @Nullable WriteCondition condition,
            Uni<Replacement> first) {
        return first.chain(tried -> tried.done() ? Uni.createFrom().item(tried)
                : decided(key, condition, tried.before(), asked -> table.replace(key, item, asked)))
                .call(written -> written.done() ? removePartsOf(key, written.before(), item) : Uni.createFrom().voidItem());
    }

    /** A retry of a write that did arrive replaces itself. */
    private Uni<Void> removePartsOf(EntryKey key, Reading before, StoredItem item) {
        PartsReference old = PartsReference.in(before);
        return old == null || old.isSameWriteAs(PartsReference.in(item)) ? Uni.createFrom().voidItem()
                : parts.remove(key, old);
    }

    /** Writes if what was found meets the condition; whether that still holds, the table decides. */
    private Uni<Replacement> decided(EntryKey key, @Nullable WriteCondition condition, Reading found,
            Function<@Nullable WriteCondition, Uni<Replacement>> write) {
        if (condition == null || condition.isMetBy(found)) {
            return write.apply(condition == null ? null : form.sendable(condition));
        }
        EncodedValue asked = condition.value();
        PartsReference reference = PartsReference.in(found);
        if (asked == null || asked.place() != null || reference == null) {
            return Uni.createFrom().item(Replacement.refused(found));
        }
        // The table cannot compare a value that is in parts: it is compared here, and the table sees to it that it stays.
        return reader.whole(key, found).chain(whole -> condition.isMetBy(whole)
                ? write.apply(condition.asking(reference.encoded()))
                : Uni.createFrom().item(Replacement.refused(whole)));
    }
}
