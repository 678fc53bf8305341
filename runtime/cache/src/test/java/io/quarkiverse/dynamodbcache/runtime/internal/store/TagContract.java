package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The counts of tags: begun once, counted on, and forgotten no sooner than anyone wants. */
public abstract class TagContract extends StoreUnderTest {

    private static final long END = NOW + 60_000;

    private final TagKey tag = new TagKey(space, "author:\u00e4 #1");

    private TagCount begin(long seed, long end) {
        return answer(store().beginTag(tag, new TagCount(seed, end)));
    }

    @Test
    void tagThatWasNeverBegun_isEmpty_andNotCountedOn() {
        assertThat(answer(store().tag(tag))).isEmpty();
        assertThat(answer(store().advanceTag(tag))).isEmpty();
        assertThat(answer(store().tag(tag))).isEmpty();
    }

    @Test
    void tag_beginsOnce_andIsCountedOn() {
        assertThat(begin(100, END).count()).isEqualTo(100);
        assertThat(begin(900, END).count()).isEqualTo(100);
        assertThat(answer(store().advanceTag(tag)).orElseThrow().count()).isEqualTo(101);
        assertThat(answer(store().tag(tag)).orElseThrow().count()).isEqualTo(101);
        assertThat(begin(900, END).count()).isEqualTo(101);
    }

    @Test
    void tag_livesAtLeastAsLongAsAnyoneWants() {
        assertThat(begin(100, END).outlives(END)).isTrue();
        assertThat(begin(100, END + 5_000).outlives(END + 5_000)).isTrue();
        assertThat(begin(100, END).outlives(END + 5_000)).isTrue();
        assertThat(answer(store().advanceTag(tag)).orElseThrow().outlives(END + 5_000)).isTrue();
        assertThat(answer(store().tag(tag)).orElseThrow().end()).isBetween(END + 5_000, END + 6_000);
    }

    @Test
    void tagThatIsNeverForgotten_staysSo() {
        begin(100, END);

        assertThat(begin(100, Expiry.NEVER)).isEqualTo(new TagCount(100, Expiry.NEVER));
        assertThat(begin(100, END)).isEqualTo(new TagCount(100, Expiry.NEVER));
        assertThat(answer(store().tag(tag))).isEqualTo(Optional.of(new TagCount(100, Expiry.NEVER)));
    }

    @Test
    void tagCountedOnAtOnce_isCountedEachTime() {
        begin(0, END);
        List<Uni<Optional<TagCount>>> advances = IntStream.range(0, 20).mapToObj(i -> store().advanceTag(tag)).toList();
        List<Optional<TagCount>> told = answer(Uni.join().all(advances).andFailFast());

        assertThat(told).doesNotHaveDuplicates();
        assertThat(answer(store().tag(tag)).orElseThrow().count()).isEqualTo(20);
    }

    @Test
    void tags_areThoseOfOneCache_andNotItsGeneration() {
        begin(100, END);
        answer(store().advanceGeneration(space, 7, 0));

        assertThat(answer(store().tag(new TagKey(new Keyspace(space.prefix(), "books2"), tag.tag())))).isEmpty();
        assertThat(answer(store().tag(new TagKey(space, tag.tag() + "0")))).isEmpty();
        assertThat(answer(store().tag(tag)).orElseThrow().count()).isEqualTo(100);
        assertThat(answer(store().generation(space))).hasValue(7);
    }

    @Test
    void countThatIsNoNumber_isNoCount() {
        putForeign(Map.of("pk", AttributeValue.fromS(space.root()), "sk", AttributeValue.fromS("g#" + tag.tag()), "n",
                AttributeValue.fromS("many")));

        assertThat(answer(store().tag(tag))).isEmpty();
    }

    @Test
    void tags_areNoEntries() {
        begin(100, END);

        assertThat(answers(store().scan(space))).isEmpty();
    }
}
