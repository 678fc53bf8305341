package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Samples that are neither Java nor properties are what they claim to be. */
class OtherSamplesTest {

    private static final String OURS = "io.quarkiverse.dynamodbcache";
    private static final Path LOCAL = Path.of(System.getProperty("maven.repo.local"));
    private static final Pattern MAVEN_WORD = Pattern.compile("-(B|q|N|DskipTests|Plong)|-D[\\w.]+=\\S+|install|verify|package"
            + "|quarkus:(dev|run)");
    private static final Pattern FILE_OPTION = Pattern.compile("(?<=-f |-pl )\\S+");
    private static final Pattern OF_THE_QUICKSTART = Pattern
            .compile("(QUARKUS_HTTP_PORT=\\d+ )?curl (-i |-X DELETE )?localhost:808[01](/factors(/\\d+)?|/q/\\w+)");
    private static final Pattern OF_AN_APPLICATION = Pattern
            .compile("java -D[\\w.-]+=\\S+ -jar target/quarkus-app/quarkus-run.jar");
    private static final Pattern OF_A_PIPELINE = Pattern
            .compile("aws iam put-role-policy --role-name \\w+ --policy-name \\w+ --policy-document file://target/\\S+");
    private static final Pattern OF_ANTORA = Pattern.compile("npx antora (\\S+)");

    @Test
    void samples_areOfALanguageThatIsChecked() {
        assertThat(samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.language()).as(sample.place())
                .isIn("java", "properties", "xml", "shell", "json", "hcl"));
    }

    @Test
    void samplesOfJson_areJson() {
        assertThat(of("json")).isNotEmpty().allSatisfy(sample -> assertThatNoException().as(sample.place())
                .isThrownBy(() -> new ObjectMapper().readTree(sample.code())));
    }

    @Test
    void samplesOfTerraform_areBlocks() {
        assertThat(of("hcl")).allSatisfy(sample -> assertThat(sample.code()).as(sample.place())
                .matches("(?:\\w+(?: \"\\w+\")* \\{\\n(?: {2}\\w+ += .+\\n)+}\\n?)+"));
    }

    @Test
    void dependenciesInSamples_exist() throws Exception {
        List<String> boms = Stream.of("io/quarkus/quarkus-bom", "io/quarkus/platform/quarkus-bom").map(LOCAL::resolve)
                .filter(Files::exists).flatMap(folder -> Repository.find(folder, ".pom")).map(Text::read)
                .map(bom -> String.join("\n", bom.lines())).toList();
        List<String> poms = Repository.find(Repository.ROOT.resolve("runtime"), "pom.xml").map(Text::read)
                .map(pom -> String.join("\n", pom.lines())).toList();

        for (Sample sample : of("xml")) {
            String artifact = "<artifactId>" + element(sample, "artifactId").orElseThrow() + "</artifactId>";
            Optional<String> version = element(sample, "version");
            if (element(sample, "groupId").equals(Optional.of(OURS))) {
                assertThat(poms).as(sample.place()).anyMatch(pom -> pom.contains("\n  " + artifact));
                assertThat(poms).as(sample.place())
                        .allMatch(pom -> pom.contains("<version>" + version.orElse("") + "</version>"));
            } else {
                assertThat(boms.stream().anyMatch(bom -> bom.contains(artifact))).as("%s: Quarkus has it", sample.place())
                        .isTrue();
                assertThat(version).as("%s: the BOM of Quarkus says which", sample.place()).isEmpty();
            }
        }
    }

    private static Optional<String> element(Sample sample, String name) throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(sample.code())));
        assertThat(xml.getDocumentElement().getNodeName()).as(sample.place()).isEqualTo("dependency");
        return Optional.ofNullable(xml.getElementsByTagName(name).item(0)).map(found -> found.getTextContent());
    }

    @Test
    void commandsInSamples_areThoseOfThisRepository() {
        for (Sample sample : of("shell")) {
            assertThat(commands(sample)).as(sample.place()).isNotEmpty()
                    .allSatisfy(OtherSamplesTest::assertThatThereIsSuchACommand);
        }
    }

    private static void assertThatThereIsSuchACommand(String command) {
        Matcher antora = OF_ANTORA.matcher(command);
        if (antora.matches()) {
            assertThat(Repository.ROOT.resolve(antora.group(1))).exists();
        } else if (command.contains("mvn ")) {
            assertThatMavenKnows(command.replaceFirst("^QUARKUS_HTTP_PORT=\\d+ ", ""));
        } else if (!command.startsWith("aws dynamodb ")) { // Those are compared with what the extension itself says.
            assertThat(command).matches(OF_THE_QUICKSTART.pattern() + "|" + OF_AN_APPLICATION.pattern() + "|"
                    + OF_A_PIPELINE.pattern());
        }
    }

    private static void assertThatMavenKnows(String command) {
        assertThat(FILE_OPTION.matcher(command).results())
                .allSatisfy(path -> assertThat(Repository.ROOT.resolve(path.group())).exists());
        String[] words = command.replaceAll("-(f|pl) \\S+", "").trim().split(" +");
        assertThat(words).startsWith("mvn");
        assertThat(Stream.of(words).skip(1)).allMatch(word -> MAVEN_WORD.matcher(word).matches());
    }

    private static Stream<String> commands(Sample sample) {
        return Stream.of(sample.code().replaceAll("\\\\\n\\s*", "").split("\n| && ")).map(String::trim);
    }

    private static List<Sample> of(String language) {
        return samples().stream().filter(sample -> sample.language().equals(language)).toList();
    }

    private static List<Sample> samples() {
        return Repository.everything().stream().flatMap(text -> text.samples().stream()).toList();
    }
}
