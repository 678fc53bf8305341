package io.quarkiverse.dynamodbcache.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text that users read, in AsciiDoc or Markdown. */
record Text(Path file, List<String> lines) {

    private static final Pattern SAMPLE_IN_ASCIIDOC = Pattern.compile("\\[source,\\s*(\\w+).*]");
    private static final Pattern SAMPLE_IN_MARKDOWN = Pattern.compile("```(\\w+)");

    static Text read(Path file) {
        try {
            return new Text(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As one names it in a message. */
    String name() {
        return Repository.ROOT.relativize(file).toString();
    }

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> language = languageAt(i);
            if (language.isPresent()) {
                int first = lines.get(i).startsWith("```") ? i + 1 : i + 2;
                int end = first
                        + lines.subList(first, lines.size()).indexOf(lines.get(first - 1).startsWith("```") ? "```" : "----");
                samples.add(new Sample(this, first + 1, language.get(), String.join("\n", lines.subList(first, end))));
                i = end;
            }
        }
        return samples;
    }

    private Optional<String> languageAt(int line) {
        for (Pattern pattern : List.of(SAMPLE_IN_ASCIIDOC, SAMPLE_IN_MARKDOWN)) {
            Matcher matcher = pattern.matcher(lines.get(line));
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).replace("bash", "shell"));
            }
        }
        return Optional.empty();
    }

    /** The lines outside of blocks that are taken as they stand, with those emptied, so that line numbers remain. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean verbatim = false;
        for (String line : lines) {
            boolean border = line.equals("----") || line.startsWith("```");
            prose.add(verbatim || border ? "" : line);
            verbatim ^= border;
        }
        return prose;
    }

    /** As a message wants it. */
    @Override
    public String toString() {
        return name();
    }
}
