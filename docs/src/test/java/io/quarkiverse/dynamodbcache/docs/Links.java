package io.quarkiverse.dynamodbcache.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the links of a text lead, and where links can lead to in it. */
final class Links {

    private static final Pattern HEADING = Pattern.compile("={2,6} (.+)");
    private static final Pattern ANCHOR = Pattern.compile("\\[\\[([^],]+).*?]]|^\\[#([^],.]+).*]$");
    private static final Pattern XREF = Pattern.compile("xref:([^\\[\\s]+)\\[|<<([^,>]+)[,>]");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^)]+)\\)");

    private Links() {
    }

    /** The anchors that AsciiDoc makes of headings, and those that are written down. */
    static List<String> anchors(Text text) {
        List<String> anchors = new ArrayList<>();
        for (String line : text.prose()) {
            ANCHOR.matcher(line).results().map(Links::found).forEach(anchors::add);
            HEADING.matcher(line).results().map(heading -> anchorOf(heading.group(1))).forEach(anchors::add);
        }
        return anchors;
    }

    private static String anchorOf(String heading) {
        String words = heading.toLowerCase(Locale.ROOT).replaceAll("[^ \\p{L}\\p{N}_.-]", "");
        return "_" + words.replaceAll("[ ._-]+", "_").replaceAll("_$", "");
    }

    /** Targets as they are written; those that begin with {@code #} are in the text itself. */
    static List<String> targets(Text text) {
        return text.prose().stream().flatMap(line -> text.name().endsWith(".md")
                ? MARKDOWN_LINK.matcher(line).results().map(Links::found)
                : XREF.matcher(line).results().map(link -> link.group(1) == null ? "#" + link.group(2) : link.group(1)))
                .toList();
    }

    static Stream<String> included(Text text) {
        return text.prose().stream().filter(line -> line.startsWith("include::"))
                .map(line -> line.substring("include::".length(), line.indexOf('[')));
    }

    private static String found(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
