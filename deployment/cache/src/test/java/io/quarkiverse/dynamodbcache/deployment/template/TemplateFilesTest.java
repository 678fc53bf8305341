package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

import io.quarkiverse.dynamodbcache.deployment.template.TableTemplateConfig.Template;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;

/** Each template is read as the tool that it is for reads it, as far as that is possible without the tool. */
class TemplateFilesTest {

    private static final List<TableNeeds> TABLES = Needs.of(List.of("books", "films"), Map.of(
            "\"films\".table.name", "1.films_x", "\"films\".table.billing", "provisioned",
            "\"films\".table.read-capacity", "7", "\"films\".table.write-capacity", "3"), Set.of());
    private static final Pattern BLOCK = Pattern.compile("(\\w+)(?: \"([^\"]+)\" \"([^\"]+)\")? \\{");
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+) += (\"[^\"]*\"|\\d+|true)");

    private static String text(Template template) {
        return Objects.requireNonNull(
                TemplateFiles.of(Set.of(template), "shop", TABLES).texts().get(TableTemplate.of(template).file()));
    }

    @Test
    void files_areThoseThatWereAskedFor_andThePolicy() {
        assertThat(TemplateFiles.of(Set.of(Template.values()), "shop", TABLES).texts())
                .containsOnlyKeys("cloudformation.yaml", "create-tables.sh", "policy.json", "tables.tf");
        assertThat(TemplateFiles.of(Set.of(Template.CLI), "shop", TABLES).texts())
                .containsOnlyKeys("create-tables.sh", "policy.json");
    }

    @ParameterizedTest
    @EnumSource
    void template_saysWhatItWasMadeFrom(Template template) {
        assertThat(text(template)).contains("# The DynamoDB tables of the caches of shop, as configured when it was built.",
                "# Build it anew, with quarkus.cache.dynamodb.table.template, when you change");
    }

    @Test
    void cloudFormation_hasATableThatTheCachesAccept() {
        Map<String, Object> resources = resources();

        assertThat(resources).containsOnlyKeys("Table1x2efilmsx5fx", "Tablequarkusx2dcache");
        assertThat(resources.get("Tablequarkusx2dcache")).isEqualTo(Map.of(
                "Type", "AWS::DynamoDB::Table",
                "Properties", Map.of(
                        "TableName", "quarkus-cache",
                        "AttributeDefinitions", List.of(Map.of("AttributeName", "pk", "AttributeType", "S"),
                                Map.of("AttributeName", "sk", "AttributeType", "S")),
                        "KeySchema", List.of(Map.of("AttributeName", "pk", "KeyType", "HASH"),
                                Map.of("AttributeName", "sk", "KeyType", "RANGE")),
                        "TimeToLiveSpecification", Map.of("AttributeName", "t", "Enabled", true),
                        "BillingMode", "PAY_PER_REQUEST")));
    }

    @Test
    void cloudFormation_hasTheCapacityOfAProvisionedTable() {
        assertThat(resources().get("Table1x2efilmsx5fx")).asString().contains("BillingMode=PROVISIONED",
                "ProvisionedThroughput={ReadCapacityUnits=7, WriteCapacityUnits=3}");
    }

    private static Map<String, Object> resources() {
        Map<String, Map<String, Object>> template = new Yaml().load(text(Template.CLOUDFORMATION));
        return Objects.requireNonNull(template.get("Resources"));
    }

    @Test
    void terraform_isOfBlocksAndArguments_andHasBothTables() {
        String text = text(Template.TERRAFORM);
        int depth = 0;
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            boolean opens = BLOCK.matcher(line).matches();
            depth += opens ? 1 : line.equals("}") ? -1 : 0;

            assertThat(depth).isBetween(0, 2);
            assertThat(opens || line.equals("}") || ARGUMENT.matcher(line).matches()).as(line).isTrue();
        }

        assertThat(depth).isZero();
        assertThat(text).contains("""
                resource "aws_dynamodb_table" "table_quarkus-cache" {
                  name      = "quarkus-cache"
                  hash_key  = "pk"
                  range_key = "sk"

                  billing_mode = "PAY_PER_REQUEST"

                  attribute {
                    name = "pk"
                    type = "S"
                  }
                """, """
                  ttl {
                    attribute_name = "t"
                    enabled        = true
                  }
                """, "resource \"aws_dynamodb_table\" \"table_1_x2e_films_x\" {", """
                  billing_mode   = "PROVISIONED"
                  read_capacity  = 7
                  write_capacity = 3
                """);
    }

    /** With a command in place of the AWS CLI that finds nothing, and writes down what it is asked. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no sh")
    void script_makesWhatIsMissing(@TempDir Path folder) throws Exception {
        List<String> asked = run(folder,
                "case \"$2\" in describe-table) exit 254;; describe-*) printf 'None\\tDISABLED\\n';; esac");

        assertThat(asked).hasSize(10).startsWith("dynamodb describe-table --table-name 1.films_x",
                "dynamodb create-table --table-name 1.films_x --attribute-definitions AttributeName=pk,AttributeType=S "
                        + "AttributeName=sk,AttributeType=S --key-schema AttributeName=pk,KeyType=HASH "
                        + "AttributeName=sk,KeyType=RANGE --billing-mode PROVISIONED --provisioned-throughput "
                        + "ReadCapacityUnits=7,WriteCapacityUnits=3",
                "dynamodb wait table-exists --table-name 1.films_x",
                "dynamodb describe-time-to-live --table-name 1.films_x --output text "
                        + "--query TimeToLiveDescription.[AttributeName,TimeToLiveStatus]",
                "dynamodb update-time-to-live --table-name 1.films_x --time-to-live-specification Enabled=true,AttributeName=t");
        assertThat(asked.get(6)).startsWith("dynamodb create-table --table-name quarkus-cache ")
                .endsWith(" --billing-mode PAY_PER_REQUEST");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no sh")
    void script_leavesAloneWhatIsThere(@TempDir Path folder) throws Exception {
        assertThat(run(folder, "printf 't\\tENABLED\\n'")).hasSize(6)
                .noneMatch(command -> command.contains("create-table") || command.contains("update-time-to-live"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no sh")
    void script_failsOverTimeToLiveOnAnotherAttribute(@TempDir Path folder) throws Exception {
        assertThat(exitValue(folder, "printf 'until\\tENABLED\\n'")).isEqualTo(1);
        assertThat(folder.resolve("output")).content().contains("Table 1.films_x: ", "(until\tENABLED)");
        assertThat(Files.readString(folder.resolve("asked"))).doesNotContain("update-time-to-live");
    }

    private static List<String> run(Path folder, String answer) throws IOException, InterruptedException {
        assertThat(exitValue(folder, answer)).as(Files.readString(folder.resolve("output"))).isZero();
        return Files.readAllLines(folder.resolve("asked"));
    }

    private static int exitValue(Path folder, String answer) throws IOException, InterruptedException {
        Path asked = folder.resolve("asked");
        Path aws = Files.writeString(folder.resolve("aws"), "#!/bin/sh\necho \"$@\" >> '%s'\n%s\n".formatted(asked, answer));
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        Path script = Files.writeString(folder.resolve("create-tables.sh"), text(Template.CLI));
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        shell.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        Process running = shell.start();

        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }

    @Test
    void templates_areSeveral_andAnUnknownOneIsTold() {
        assertThat(configured("terraform,cli").template()).contains(Set.of(Template.TERRAFORM, Template.CLI));
        assertThatThrownBy(() -> configured("pulumi")).hasMessageContaining("pulumi")
                .hasMessageContaining("quarkus.cache.dynamodb.table.template").hasMessageContaining("cloudformation");
    }

    private static TableTemplateConfig configured(String templates) {
        return ConfigUtils.emptyConfigBuilder().withMapping(TableTemplateConfig.class)
                .withSources(
                        new PropertiesConfigSource(Map.of("quarkus.cache.dynamodb.table.template", templates), "test", 100))
                .build().getConfigMapping(TableTemplateConfig.class);
    }
}
