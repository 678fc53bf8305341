package io.quarkiverse.dynamodbcache.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the texts are that users read. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path MODULE = ROOT.resolve("docs/modules/ROOT");
    static final Path PAGES = MODULE.resolve("pages");

    private Repository() {
    }

    /** The pages of the site; what they include is no page, though it stands below them. */
    static List<Text> pages() {
        return find(PAGES, ".adoc").filter(file -> !file.startsWith(PAGES.resolve("includes"))).map(Text::read).toList();
    }

    /** What the build has generated of the configuration. */
    static List<Text> references() {
        return find(PAGES.resolve("includes"), ".adoc").map(Text::read).toList();
    }

    static List<Text> markdown() {
        return Stream.of("README.md", "CONTRIBUTING.md", "deployment/cache/src/main/resources/META-INF/quarkus-skill.md")
                .map(ROOT::resolve).map(Text::read).toList();
    }

    static List<Text> everything() {
        return Stream.concat(pages().stream(), markdown().stream()).toList();
    }

    static Stream<Path> find(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
