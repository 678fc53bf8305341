package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** What Antora warns of, found without Antora. */
class LinksTest {

    private static final String ATTACHMENT = "attachment$";

    @Test
    void linksOfPages_leadSomewhere() {
        for (Text page : Repository.pages()) {
            for (String target : Links.targets(page)) {
                assertThat(leadsSomewhere(page, target)).as("%s links to %s", page.name(), target).isTrue();
            }
        }
    }

    private static boolean leadsSomewhere(Text page, String target) {
        if (target.startsWith(ATTACHMENT)) {
            return Files.exists(Repository.MODULE.resolve("attachments").resolve(target.substring(ATTACHMENT.length())));
        }
        String[] parts = target.split("#", 2);
        // A path is one from the folder of all pages, wherever the page is that has the link.
        Path file = parts[0].isEmpty() ? page.file() : Repository.PAGES.resolve(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchorsWithIncludes(Text.read(file)).contains(parts[1]));
    }

    private static List<String> anchorsWithIncludes(Text page) {
        List<String> anchors = new ArrayList<>(Links.anchors(page));
        Links.included(page).forEach(path -> anchors.addAll(Links.anchors(Text.read(page.file().resolveSibling(path)))));
        return anchors;
    }

    @Test
    void linksIntoPages_haveATextOfTheirOwn() {
        // Antora knows the titles of pages, and not those of their parts.
        for (Text page : Repository.pages()) {
            assertThat(page.prose()).as(page.name()).filteredOn(line -> line.matches(".*xref:\\S+#\\w+\\[].*")).isEmpty();
        }
    }

    @Test
    void linksOfReadmeAndContributing_leadSomewhere() {
        for (Text text : Repository.markdown()) {
            assertThat(Links.targets(text)).as(text.name()).filteredOn(target -> !target.startsWith("https:"))
                    .allSatisfy(target -> assertThat(text.file().resolveSibling(target)).exists());
        }
    }

    @Test
    void includedFiles_areThere() {
        for (Text page : Repository.pages()) {
            assertThat(Links.included(page)).as(page.name())
                    .allSatisfy(path -> assertThat(page.file().resolveSibling(path)).exists());
        }
    }

    @Test
    void everyPage_isInTheNavigation_once() {
        List<String> listed = Links.targets(Text.read(Repository.MODULE.resolve("nav.adoc")));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Repository.pages().stream()
                .map(page -> Repository.PAGES.relativize(page.file()).toString()).toList());
    }

    @Test
    void anchorsOfAPage_areUnique() {
        for (Text page : Repository.pages()) {
            Set<String> seen = new HashSet<>();
            assertThat(anchorsWithIncludes(page)).as(page.name()).allSatisfy(anchor -> assertThat(seen.add(anchor))
                    .as("%s is there once", anchor).isTrue());
        }
    }

    @Test
    void everyPage_hasATitle() {
        for (Text page : Repository.pages()) {
            assertThat(page.lines().get(0)).as(page.name()).startsWith("= ");
        }
    }
}
