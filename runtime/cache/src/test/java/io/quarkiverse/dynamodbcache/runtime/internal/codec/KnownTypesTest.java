package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Material;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Pojo;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Range;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Shelf;

class KnownTypesTest {

    private final KeyCodec writer = KeyCodec.forCache(SampleKeys.CACHE, Set.of());
    private final KeyCodec stranger = KeyCodec.forCache(SampleKeys.CACHE, Set.of());

    @Test
    void unknownTypes_areNotDecoded() {
        for (Object key : List.of(Color.RED, new Isbn("978"), String.class, List.of("a", Color.RED))) {
            assertThat(stranger.decode(writer.encode(key))).isEmpty();
        }
    }

    @Test
    void typeEncodedBefore_isDecoded() {
        String text = writer.encode(Color.RED);
        stranger.encode(Color.GREEN);

        assertThat(stranger.decode(text)).contains(Color.RED);
    }

    @Test
    void componentsOfAKnownRecord_areKnown() {
        Shelf shelf = new Shelf(new Isbn("978"), List.of(Material.WOOD), 1, null);
        KeyCodec reader = KeyCodec.forCache(SampleKeys.CACHE, Set.of(Shelf.class));

        assertThat(reader.decode(writer.encode(shelf))).contains(shelf);
    }

    @Test
    void knownClassThatIsNeitherEnumNorRecord_isNotBuilt() {
        KeyCodec reader = KeyCodec.forCache(SampleKeys.CACHE, Set.of(Pojo.class, Isbn.class));
        String pojo = Pojo.class.getName();

        assertThat(reader.decode("r(" + pojo + ")")).isEmpty();
        assertThat(reader.decode("e:" + pojo + ".RED")).isEmpty();
        assertThat(reader.decode("e:" + Isbn.class.getName() + ".RED")).isEmpty();
    }

    @Test
    void recordThatChanged_isNoKey() {
        KeyCodec reader = KeyCodec.forCache(SampleKeys.CACHE, Set.of(Isbn.class, Color.class));
        String isbn = Isbn.class.getName();

        assertThat(reader.decode("r(" + isbn + ")")).isEmpty();
        assertThat(reader.decode("r(" + isbn + ",i:1)")).isEmpty();
        assertThat(reader.decode("r(" + isbn + ",s:a,s:b)")).isEmpty();
        assertThat(reader.decode("e:" + Color.class.getName() + ".PURPLE")).isEmpty();
    }

    @Test
    void recordThatRefusesItsComponents_isNoKey() {
        KeyCodec reader = KeyCodec.forCache(SampleKeys.CACHE, Set.of(Range.class));
        String range = Range.class.getName();

        assertThat(reader.decode("r(" + range + ",i:1,i:2)")).contains(new Range(1, 2));
        assertThat(reader.decode("r(" + range + ",i:2,i:1)")).isEmpty();
        assertThat(reader.decode("r(" + range + ",n,i:1)")).isEmpty();
    }
}
