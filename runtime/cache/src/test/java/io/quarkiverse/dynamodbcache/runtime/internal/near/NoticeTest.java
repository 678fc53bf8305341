package io.quarkiverse.dynamodbcache.runtime.internal.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.near.Notice.Kind;

class NoticeTest {

    private static final long HASH_OF_BOOKS = 1_085_884_074_247_067_392L;

    @ParameterizedTest
    @EnumSource
    void notice_isReadAsItWasWritten(Kind kind) {
        for (long hash : new long[] { 0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE }) {
            Notice notice = new Notice(kind, Integer.MIN_VALUE, hash);

            assertThat(notice.text()).hasSize(17);
            assertThat(Notice.read(notice.text())).isEqualTo(notice);
        }
    }

    /** Nodes of the last release must understand what those of the next one write. */
    @Test
    void text_isOfThisForm() {
        assertThat(new Notice(Kind.ENTRY, 1, 2).text()).isEqualTo("eAAAAAQAAAAAAAAAC");
        assertThat(new Notice(Kind.TAG, 1, 2).text()).isEqualTo("tAAAAAQAAAAAAAAAC");
        assertThat(new Notice(Kind.CACHE, 1, 0).text()).isEqualTo("cAAAAAQAAAAAAAAAA");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "e", "eAAAAAQAAAAAAAAA", "eAAAAAQAAAAAAAAACAAAA", "xAAAAAQAAAAAAAAAC", "e!AAAAQAAAAAAAAAC", "ü" })
    void anythingElse_isNoNotice(String text) {
        assertThat(Notice.read(text)).isNull();
    }

    @Test
    void hash_isTheSameOnAllNodes() {
        assertThat(StableHash.of("")).isEqualTo(StableHash.of(StableHash.beginning(""), ""));
        assertThat(StableHash.of("books#s:978")).isEqualTo(StableHash.of(StableHash.beginning("books#"), "s:978"))
                .isEqualTo(HASH_OF_BOOKS);
    }

    @Test
    void hashesOfKeysThatAreAlike_differInTheirLowBits() {
        Set<Long> slots = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            slots.add(StableHash.of("books#i:" + i) & 0xFFFF);
        }

        assertThat(slots).hasSizeGreaterThan(970);
    }
}
