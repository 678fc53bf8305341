package io.quarkiverse.dynamodbcache.cluster.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Policy policy = Policy.of("""
            {"Statement": [
              {"Action": ["dynamodb:DescribeTable"], "Resource": "arn:aws:dynamodb:*:*:table/mine"},
              {"Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:BatchGetItem",
                  "dynamodb:BatchWriteItem"],
                "Resource": "arn:aws:dynamodb:*:*:table/mine",
                "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["a", "a#*", "b${*}#*"]}}}]}""");

    private boolean allow(String operation, String body) {
        return policy.allow(operation, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private boolean allowGet(String key) {
        return allow("GetItem", "{'TableName':'mine','Key':{'pk':{'S':'%s'},'sk':{'S':'e'}}}".formatted(key));
    }

    @Test
    void keys_areThoseOfThePatterns() {
        assertThat(allowGet("a")).isTrue();
        assertThat(allowGet("a#key")).isTrue();
        assertThat(allowGet("b*#key")).isTrue();
        assertThat(allowGet("ab")).isFalse();
        assertThat(allowGet("bb#key")).isFalse();
        assertThat(allowGet("other#a#key")).isFalse();
    }

    @Test
    void tables_areThoseThatAreNamed() {
        assertThat(allow("DescribeTable", "{'TableName':'mine'}")).isTrue();
        assertThat(allow("DescribeTable", "{'TableName':'mine2'}")).isFalse();
        assertThat(allow("GetItem", "{'TableName':'other','Key':{'pk':{'S':'a'}}}")).isFalse();
    }

    @Test
    void actions_areThoseThatAreNamed() {
        assertThat(allow("Scan", "{'TableName':'mine'}")).isFalse();
        assertThat(allow("DeleteItem", "{'TableName':'mine','Key':{'pk':{'S':'a'}}}")).isFalse();
        assertThat(policy.newlyRefused()).hasSize(2).anyMatch(call -> call.contains("dynamodb:Scan"));
        assertThat(policy.newlyRefused()).isEmpty();
    }

    @Test
    void writesAndQueries_haveKeysToo() {
        assertThat(allow("PutItem", "{'TableName':'mine','Item':{'pk':{'S':'a#x'},'v':{'S':'1'}}}")).isTrue();
        assertThat(allow("PutItem", "{'TableName':'mine','Item':{'pk':{'S':'c#x'},'v':{'S':'1'}}}")).isFalse();
        assertThat(allow("Query", query("a#x"))).isTrue();
        assertThat(allow("Query", query("c#x"))).isFalse();
    }

    private static String query(String key) {
        return ("{'TableName':'mine','KeyConditionExpression':'pk = :log AND sk > :from',"
                + "'ExpressionAttributeValues':{':log':{'S':'%s'},':from':{'S':'c'}}}").formatted(key);
    }

    @Test
    void batch_isRefusedForOneOfItsKeys() {
        assertThat(allow("BatchGetItem", "{'RequestItems':{'mine':{'Keys':[{'pk':{'S':'a#x'}},{'pk':{'S':'a#y'}}]}}}"))
                .isTrue();
        assertThat(allow("BatchGetItem", "{'RequestItems':{'mine':{'Keys':[{'pk':{'S':'a#x'}},{'pk':{'S':'c#y'}}]}}}"))
                .isFalse();
        assertThat(allow("BatchWriteItem", "{'RequestItems':{'mine':[{'PutRequest':{'Item':{'pk':{'S':'a#x'}}}},"
                + "{'DeleteRequest':{'Key':{'pk':{'S':'a#x'}}}}]}}")).isTrue();
        assertThat(allow("BatchWriteItem", "{'RequestItems':{'mine':[{'DeleteRequest':{'Key':{'pk':{'S':'c#x'}}}}]}}"))
                .isFalse();
    }

    @Test
    void permissions_areNeededByWhoUsesThem() {
        allowGet("a");
        allowGet("a#key");

        assertThat(policy.notNeeded()).containsExactly("b${*}#*", "dynamodb:BatchGetItem", "dynamodb:BatchWriteItem",
                "dynamodb:DescribeTable", "dynamodb:PutItem", "dynamodb:Query");
    }
}
