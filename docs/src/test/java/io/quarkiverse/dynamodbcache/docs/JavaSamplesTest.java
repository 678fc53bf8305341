package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Samples of Java compile, without warnings, and do something. */
class JavaSamplesTest {

    @Test
    void samplesOfJava_compile() {
        Map<String, String> sources = new LinkedHashMap<>();
        Repository.everything().stream().flatMap(text -> text.samples().stream())
                .filter(sample -> sample.language().equals("java")).map(JavaSample::new)
                .forEach(sample -> sources.put(sample.className(), sample.source()));

        assertThat(sources.size()).isGreaterThan(15);
        assertThat(Javac.complaints(sources)).isEmpty();
    }

    @Test
    void sampleThatIsWrong_isFound() {
        assertThat(Javac.complaints(Map.of("Wrong", "class Wrong { int i = \"1\"; }"))).hasSize(1);
    }

    @Test
    void uniThatIsLeft_isFound() {
        String source = "class Left { void put(io.quarkus.cache.Cache cache) { cache.invalidateAll(); } }";

        assertThat(Javac.complaints(Map.of("Left", source))).hasSize(1);
    }
}
