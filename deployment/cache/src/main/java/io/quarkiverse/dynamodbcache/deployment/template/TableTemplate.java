package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/** One way to write tables down, so that a tool makes them. */
interface TableTemplate {

    /** The name of the file. */
    String file();

    /** @param intro what is to be known of it, for those who read the file */
    String text(Intro intro, List<TableSettings> tables);

    static TableTemplate of(TableTemplateConfig.Template template) {
        return switch (template) {
            case CLOUDFORMATION -> new CloudFormationTemplate();
            case TERRAFORM -> new TerraformTemplate();
            case CLI -> new CliScript();
        };
    }

    /**
     * What stands above.
     *
     * @param application its name
     */
    record Intro(String application) {

        /** As lines of a comment. */
        String comment() {
            return """
                    The DynamoDB tables of the caches of %s, as configured when it was built.
                    Build it anew, with quarkus.cache.dynamodb.table.template, when you change the tables or prefixes of
                    its caches, or what it does with them, or update the extension.
                    What the application must be permitted to do stands in policy.json.
                    """.formatted(application).lines().map(line -> "# " + line + '\n').collect(Collectors.joining());
        }
    }
}
