package io.quarkiverse.dynamodbcache.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sample of Java made a class that compiles: what it does not declare is declared by the class beside it, in
 * {@code docs.samples}, that has
 * the name of the page, such as {@code NearCachePage} for {@code near-cache.adoc}.
 */
record JavaSample(Sample sample) {

    /** What a reader takes for granted. Names that two of them have are named by themselves. */
    private static final String IMPORTS = """
            import static io.restassured.RestAssured.given;
            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;
            import io.quarkiverse.dynamodbcache.*;
            import io.quarkiverse.dynamodbcache.testing.*;
            import io.quarkus.cache.*;
            import io.quarkus.cache.Cache;
            import io.quarkus.test.junit.*;
            import io.smallrye.mutiny.Uni;
            import jakarta.enterprise.context.*;
            import jakarta.enterprise.inject.*;
            import jakarta.enterprise.util.TypeLiteral;
            import jakarta.inject.*;
            import jakarta.persistence.*;
            import jakarta.transaction.Transactional;
            import jakarta.ws.rs.*;
            import java.math.*;
            import java.net.*;
            import java.nio.charset.StandardCharsets;
            import java.time.*;
            import java.util.*;
            import java.util.Optional;
            import java.util.concurrent.*;
            import java.util.function.*;
            import org.junit.jupiter.api.Test;
            import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.*;
            """;

    private static final Pattern CALL = Pattern.compile("(//.*\n|\\s)*\\w+(\\.\\w+)*\\((.|\n)*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\n");

    String className() {
        return nameOf(sample.text()) + "Line" + sample.line();
    }

    String source() {
        String imports = IMPORT.matcher(sample.code()).results().map(found -> found.group()).collect(Collectors.joining());
        return "package %s;\n%s%sabstract class %s%s {\n%s\n}\n".formatted(packageName(), IMPORTS, imports, className(),
                surroundings(),
                declarations(IMPORT.matcher(sample.code()).replaceAll("")));
    }

    private static String packageName() {
        return JavaSample.class.getPackageName() + ".samples";
    }

    private String surroundings() {
        String name = nameOf(sample.text()) + "Page";
        return JavaSample.class.getResource("samples/" + name + ".class") == null ? "" : " extends " + name;
    }

    private static String nameOf(Text text) {
        Path file = text.file().getFileName();
        return Pattern.compile("[-.]").splitAsStream(file.toString().replaceFirst("\\.\\w+$", ""))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Calls that stand by themselves are put into initializers; all else may stand in a class. */
    private static String declarations(String code) {
        String complete = code.replace(") { … }", ") { throw new UnsupportedOperationException(); }").replace("{ … }", "{ }");
        return parts(complete).stream().map(part -> CALL.matcher(part).matches() ? "{ " + part + "\n}" : part)
                .collect(Collectors.joining("\n"));
    }

    /** The code, divided where a statement or a declaration ends. */
    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = code.indexOf('"', i + 1);
            } else if (code.startsWith("//", i)) {
                i = code.indexOf('\n', i) < 0 ? code.length() : code.indexOf('\n', i);
            } else if ("({[".indexOf(c) >= 0) {
                depth++;
            } else if (")}]".indexOf(c) >= 0) {
                depth--;
            }
            if (depth == 0 && (c == ';' || c == '}')) {
                parts.add(code.substring(begin, i + 1));
                begin = i + 1;
            }
        }
        parts.add(code.substring(Math.min(begin, code.length())));
        return parts;
    }
}
