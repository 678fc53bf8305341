package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which entries a scan finds: those of the cache, all of them, and no others. */
public abstract class ScanContract extends UpdateContract {

    private EntryKey written(Keyspace in, String encoded) {
        EntryKey written = new EntryKey(in, encoded);
        answer(store().write(written, item(VALUE, NOW)));
        return written;
    }

    @Test
    void emptyCache_hasNoEntries() {
        assertThat(answers(store().scan(space))).isEmpty();
    }

    @Test
    void allEntries_areFound_expiredOnesToo() {
        EntryKey living = written(space, "s:1");
        EntryKey expired = written(space, "s:2");
        answer(store().write(expired, item(VALUE, 1)));

        assertThat(answers(store().scan(space))).containsExactlyInAnyOrder(living, expired);
    }

    @Test
    void keys_comeBackWhole_howeverLong() {
        List<EntryKey> written = new ArrayList<>();
        for (String encoded : List.of("s:a", "c(s:a%23b,n)", "s:h:x", "s:ä€\uD83D\uDE00", "s:" + "k".repeat(1022),
                "s:" + "k".repeat(1023), "s:" + "k".repeat(10_000) + "1", "s:" + "k".repeat(10_000) + "2",
                "s:" + "ä".repeat(5_000))) {
            written.add(written(space, encoded));
        }

        assertThat(answers(store().scan(space))).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void longKeys_areEntriesOfTheirOwn() {
        EntryKey one = written(space, "s:" + "k".repeat(10_000) + "1");
        EntryKey two = written(space, "s:" + "k".repeat(10_000) + "2");
        answer(store().delete(one));

        assertThat(answer(store().read(one))).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(answer(store().read(two))).isEqualTo(item(VALUE, NOW));
    }

    @Test
    void cachesOfTrickyNames_areNotMixedUp() {
        String prefix = space.prefix();
        List<Keyspace> spaces = List.of(new Keyspace(prefix, "a"), new Keyspace(prefix, "ab"), new Keyspace(prefix, "a#"),
                new Keyspace(prefix, "a#s:x"), new Keyspace(prefix, "a:b"), new Keyspace(prefix, "a%23"),
                new Keyspace(prefix, "a%"), new Keyspace(prefix + ":a", "b"), new Keyspace(prefix + ":", "a"),
                new Keyspace(prefix + "%3A", "a"), new Keyspace("", prefix + ":a"), new Keyspace("", prefix),
                new Keyspace(prefix, ""), new Keyspace(prefix, " "), new Keyspace(prefix, "+"), new Keyspace(prefix, "a", 2),
                new Keyspace(prefix, "a", 22), new Keyspace(prefix, "a@2"));
        spaces.forEach(each -> written(each, "s:x"));

        for (Keyspace each : spaces) {
            assertThat(answers(store().scan(each))).containsExactly(new EntryKey(each, "s:x"));
        }
    }

    @Test
    void generation_isNoEntry() {
        answer(store().advanceGeneration(space, 1, 1));
        answer(store().advanceGeneration(new Keyspace(space.prefix(), "books#s:x"), 1, 1));

        assertThat(answers(store().scan(space))).isEmpty();
    }

    @Test
    void foreignItems_doNotDisturb() {
        EntryKey own = written(space, "s:1");
        String root = space.root();
        for (String partition : List.of(root, root + '#', root + "#s:foreign", root + "x#s:foreign", "foreign")) {
            putForeign(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("x" + root)));
        }
        putForeign(Map.of("pk", AttributeValue.fromS(root + '#'), "sk", AttributeValue.fromS("e")));
        putForeign(Map.of("pk", AttributeValue.fromS(root + "#s:2"), "sk", AttributeValue.fromS("e"), "k",
                AttributeValue.fromN("1")));

        assertThat(answers(store().scan(space))).contains(own).isSubsetOf(own, new EntryKey(space, "s:2"));
    }

    @Test
    void cacheOfMoreThanOneAnswer_isFoundWhole() {
        EncodedValue large = EncodedValue.text("s" + "v".repeat(200_000));
        List<EntryKey> written = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            EntryKey key = new EntryKey(space, "i:" + i);
            answer(store().write(key, item(large, NOW)));
            written.add(key);
        }

        assertThat(answers(store().scan(space))).containsExactlyInAnyOrderElementsOf(written);
    }
}
