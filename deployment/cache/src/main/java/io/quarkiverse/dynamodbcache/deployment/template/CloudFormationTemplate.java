package io.quarkiverse.dynamodbcache.deployment.template;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/** A stack of AWS CloudFormation. */
final class CloudFormationTemplate implements TableTemplate {

    @Override
    public String file() {
        return "cloudformation.yaml";
    }

    @Override
    public String text(Intro intro, List<TableSettings> tables) {
        return intro.comment() + "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n"
                + tables.stream().map(CloudFormationTemplate::resource).collect(Collectors.joining());
    }

    private static String resource(TableSettings table) {
        return """
                  %s:
                    Type: "AWS::DynamoDB::Table"
                    Properties:
                      TableName: "%s"
                      AttributeDefinitions:
                        - AttributeName: "%s"
                          AttributeType: "S"
                        - AttributeName: "%s"
                          AttributeType: "S"
                      KeySchema:
                        - AttributeName: "%s"
                          KeyType: "HASH"
                        - AttributeName: "%s"
                          KeyType: "RANGE"
                      TimeToLiveSpecification:
                        AttributeName: "%s"
                        Enabled: true
                """.formatted(logicalId(table.name()), table.name(), PARTITION_KEY, SORT_KEY, PARTITION_KEY, SORT_KEY,
                TIME_TO_LIVE) + billing(table);
    }

    private static String billing(TableSettings table) {
        return table.billing() == Billing.ON_DEMAND ? "      BillingMode: \"PAY_PER_REQUEST\"\n" : """
                      BillingMode: "PROVISIONED"
                      ProvisionedThroughput:
                        ReadCapacityUnits: %s
                        WriteCapacityUnits: %s
                """.formatted(table.readCapacity(), table.writeCapacity());
    }

    /** Of letters and digits, and of the name alone: a stack makes a table anew whose id has changed. */
    private static String logicalId(String table) {
        return "Table" + table.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "x" + Integer.toHexString(c))
                .collect(Collectors.joining());
    }
}
