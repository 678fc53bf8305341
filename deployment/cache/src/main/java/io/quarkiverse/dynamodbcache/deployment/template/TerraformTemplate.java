package io.quarkiverse.dynamodbcache.deployment.template;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/** Resources of Terraform, for a configuration that has the provider of AWS. */
final class TerraformTemplate implements TableTemplate {

    @Override
    public String file() {
        return "tables.tf";
    }

    @Override
    public String text(Intro intro, List<TableSettings> tables) {
        return intro.comment() + tables.stream().map(TerraformTemplate::resource).collect(Collectors.joining());
    }

    private static String resource(TableSettings table) {
        return """

                resource "aws_dynamodb_table" "%s" {
                  name      = "%s"
                  hash_key  = "%s"
                  range_key = "%s"
                %s
                  attribute {
                    name = "%s"
                    type = "S"
                  }

                  attribute {
                    name = "%s"
                    type = "S"
                  }

                  ttl {
                    attribute_name = "%s"
                    enabled        = true
                  }
                }
                """.formatted(localName(table.name()), table.name(), PARTITION_KEY, SORT_KEY, billing(table), PARTITION_KEY,
                SORT_KEY, TIME_TO_LIVE);
    }

    private static String billing(TableSettings table) {
        return table.billing() == Billing.ON_DEMAND ? """

                  billing_mode = "PAY_PER_REQUEST"
                """ : """

                  billing_mode   = "PROVISIONED"
                  read_capacity  = %s
                  write_capacity = %s
                """.formatted(table.readCapacity(), table.writeCapacity());
    }

    /** Begins with a letter, and has no points: Terraform makes a table anew whose name here has changed. */
    private static String localName(String table) {
        return "table_" + table.replace(".", "_x2e_");
    }
}
