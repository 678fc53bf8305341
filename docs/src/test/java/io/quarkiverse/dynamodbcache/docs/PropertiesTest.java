package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Properties exist wherever they are named, and samples give them values that they can have. */
class PropertiesTest {

    private static final Pattern NAMED = Pattern
            .compile("quarkus\\.(cache\\.dynamodb|unmanaged|test-data)(\\.(\"[^\"]+\"|[-\\w]+))+");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\.property-path]##.*?`\\+\\+\\+(quarkus\\.[^+]+)\\+\\+\\+`");
    private static final Pattern OF_CACHES = Pattern
            .compile("io\\.(quarkiverse\\.dynamodbcache|quarkus\\.cache\\.runtime)\\..*");
    /** Those of others, which are not looked up. */
    private static final Pattern OF_OTHERS = Pattern
            .compile("quarkus\\.(application\\.name|dynamodb\\.aws\\.region|dynamodb\\.telemetry\\.enabled)");

    @Test
    void namedProperties_areInTheReference() {
        Set<String> known = Repository.references().stream().flatMap(reference -> reference.lines().stream())
                .flatMap(line -> REFERENCE.matcher(line).results()).map(found -> forAnyCache(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).hasSizeGreaterThan(60);
        for (Text text : Repository.everything()) {
            assertThat(named(text)).as(text.name())
                    .filteredOn(name -> known.stream().noneMatch(property -> isOrBegins(name, property))).isEmpty();
        }
    }

    private static Stream<String> named(Text text) {
        return text.lines().stream().filter(line -> !line.startsWith("include::"))
                .flatMap(line -> NAMED.matcher(line).results())
                .map(found -> forAnyCache(found.group())).distinct();
    }

    private static String forAnyCache(String property) {
        return property.replaceFirst("\"[^\"]+\"", "\"*\"").replaceFirst("\\.<[^>]+>", ".\"*\"");
    }

    private static boolean isOrBegins(String name, String property) {
        return property.equals(name) || property.startsWith(name + ".");
    }

    @Test
    void samplesOfProperties_areAccepted() {
        for (Sample sample : samples()) {
            assertThatNoException().as(sample.place()).isThrownBy(() -> map(sample.code()));
        }
    }

    @Test
    void samplesOfProperties_areOfThisExtension() {
        for (Sample sample : samples()) {
            assertThat(parsed(sample.code())).as(sample.place()).isNotEmpty().allSatisfy((name, value) -> assertThat(name)
                    .matches("(%\\w+\\.)?(quarkus\\.(cache|unmanaged|test-data)\\..+|" + OF_OTHERS.pattern() + ")"));
        }
    }

    @Test
    void propertyThatDoesNotExist_isRefused() {
        assertThatThrownBy(() -> map("quarkus.cache.dynamodb.\"prices\".expire-after-wriet=10M")).hasMessageContaining("wriet");
    }

    @Test
    void valueOfAnotherType_isRefused() {
        assertThatThrownBy(() -> map("quarkus.cache.dynamodb.lease-wait=soon")).hasMessageContaining("lease-wait");
    }

    private static List<Sample> samples() {
        return Repository.everything().stream().flatMap(text -> text.samples().stream())
                .filter(sample -> sample.language().equals("properties")).toList();
    }

    private static void map(String code) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .withProfiles(List.of("dev", "test")).withSources(new PropertiesConfigSource(parsed(code), "sample", 100));
        mappings().forEach(builder::withMapping);
        builder.build();
    }

    /** Those of this extension and of Quarkus' cache, which every extension lists for Quarkus. */
    private static Stream<Class<?>> mappings() {
        return PropertiesTest.class.getClassLoader().resources("META-INF/quarkus-config-roots.list")
                .flatMap(PropertiesTest::lines).filter(OF_CACHES.asMatchPredicate()).distinct().map(PropertiesTest::load);
    }

    private static Stream<String> lines(URL list) {
        try (InputStream lines = list.openStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Map<String, String> parsed(String code) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
