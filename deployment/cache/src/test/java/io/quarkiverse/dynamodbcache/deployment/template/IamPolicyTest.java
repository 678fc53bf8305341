package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class IamPolicyTest {

    private static final String OF_ONE_TABLE = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Table",
                  "Effect": "Allow",
                  "Action": [
                    "dynamodb:DescribeTable",
                    "dynamodb:DescribeTimeToLive"
                  ],
                  "Resource": "arn:aws:dynamodb:*:*:table/quarkus-cache"
                },
                {
                  "Sid": "Items",
                  "Effect": "Allow",
                  "Action": [
                    "dynamodb:GetItem",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem",
                    "dynamodb:DeleteItem"
                  ],
                  "Resource": "arn:aws:dynamodb:*:*:table/quarkus-cache",
                  "Condition": {
                    "ForAllValues:StringLike": {
                      "dynamodb:LeadingKeys": [
                        "prices",
                        "prices#*"
                      ]
                    }
                  }
                },
                {
                  "Sid": "Scan",
                  "Effect": "Allow",
                  "Action": [
                    "dynamodb:Scan"
                  ],
                  "Resource": "arn:aws:dynamodb:*:*:table/quarkus-cache"
                }
              ]
            }
            """;

    @Test
    void table_hasAStatementForItself_itsItems_andScans() {
        assertThat(new IamPolicy(Needs.of(List.of("prices"), Map.of("max-value-size", "300K"),
                Set.of(CacheOperation.DELETE_WHERE))).text()).isEqualTo(OF_ONE_TABLE);
    }

    @Test
    void severalTables_haveStatementsOfTheirOwn_whichAreNamedApart() throws IOException {
        String policy = new IamPolicy(Needs.of(List.of("books", "films"),
                Map.of("\"films\".table.name", "my-films", "\"films\".reaper.units-per-second", "5"), Set.of())).text();

        assertThat(new ObjectMapper().readTree(policy).path("Statement").findValuesAsText("Sid"))
                .containsExactly("Table", "Items", "Scan", "Table2", "Items2");
        assertThat(new ObjectMapper().readTree(policy).path("Statement").findValuesAsText("Resource"))
                .containsExactly("arn:aws:dynamodb:*:*:table/my-films", "arn:aws:dynamodb:*:*:table/my-films",
                        "arn:aws:dynamodb:*:*:table/my-films", "arn:aws:dynamodb:*:*:table/quarkus-cache",
                        "arn:aws:dynamodb:*:*:table/quarkus-cache");
    }

    @Test
    void applicationThatOnlyMakesTables_hasNothingElse() throws IOException {
        String policy = new IamPolicy(Needs.of(List.of("books"), Map.of("table.create", "only"), Set.of())).text();

        assertThat(new ObjectMapper().readTree(policy).path("Statement").findValuesAsText("Sid")).containsExactly("Table");
    }
}
