package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables that are created, and tables that are only looked at. */
class CacheTableTest {

    private final FakeDynamoDb dynamo = new FakeDynamoDb();
    private final RecordedLog log = RecordedLog.begin();

    @AfterEach
    void end() {
        log.close();
    }

    private static TableSettings settings(TableCreation creation, Billing billing) {
        return new TableSettings("shop-table", creation, billing, 1005, 6);
    }

    private void setUp(TableCreation creation) {
        CacheTable.of(settings(creation, Billing.ON_DEMAND), dynamo).setUp().await().atMost(Gate.BOUND);
    }

    private static TableDescription asItMustBe() {
        CreateTableRequest request = new CreateTableCall(settings(TableCreation.NEVER, Billing.ON_DEMAND)).request();
        return TableDescription.builder().tableName("shop-table").keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions()).build();
    }

    private static TableDescription ofAnotherKey() {
        return TableDescription.builder()
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                        AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.N).build())
                .build();
    }

    @Test
    void missingTable_isCreated_andItsTimeToLiveSwitchedOn() {
        dynamo.looksUntilActive = 2;
        setUp(TableCreation.IF_MISSING);

        assertThat(dynamo.table).isNotNull();
        assertThat(dynamo.timeToLive).isEqualTo("t");
        assertThat(log.lines()).containsExactly("INFO Created table 'shop-table' for the DynamoDB cache");
    }

    private List<String> problems() {
        return CacheTable.problems(settings(TableCreation.NEVER, Billing.ON_DEMAND), dynamo).await().atMost(Gate.BOUND);
    }

    @Test
    void tableInOrder_hasNoProblems() {
        dynamo.table = asItMustBe();
        dynamo.timeToLive = "t";

        assertThat(problems()).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void problems_areToldWithWhatMendsThem_andNotLogged() {
        assertThat(problems()).singleElement().asString().contains("it does not exist", "aws dynamodb create-table");

        dynamo.table = ofAnotherKey();

        assertThat(problems()).hasSize(2).first().asString().contains("its key is id (N, HASH)");
        assertThat(problems().get(1)).contains("time to live is off", "aws dynamodb update-time-to-live");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void tableThatIsThere_isNotCreated() {
        dynamo.table = asItMustBe();
        dynamo.timeToLive = "t";
        setUp(TableCreation.IF_MISSING);

        assertThat(dynamo.calls).doesNotContain("createTable", "updateTimeToLive");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void tableThatAnotherNodeCreatesMeanwhile_isWaitedFor() {
        dynamo.createdByAnother = asItMustBe();
        dynamo.looksUntilActive = 2;
        setUp(TableCreation.IF_MISSING);

        assertThat(dynamo.looksUntilActive).isNotPositive();
        assertThat(dynamo.timeToLive).isEqualTo("t");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void tableThatIsBeingCreated_isWaitedFor() {
        dynamo.table = asItMustBe();
        dynamo.looksUntilActive = 3;
        setUp(TableCreation.IF_MISSING);

        assertThat(dynamo.looksUntilActive).isNotPositive();
        assertThat(dynamo.timeToLive).isEqualTo("t");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void timeToLiveThatAnotherNodeSwitchesOnMeanwhile_isAsGood() {
        dynamo.refusesTimeToLive = true;
        setUp(TableCreation.IF_MISSING);

        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"));
    }

    @Test
    void missingTableOfSomeoneElse_isAnError_withTheCommandsThatMendIt() {
        setUp(TableCreation.NEVER);

        assertThat(dynamo.calls).containsExactly("describeTable");
        assertThat(log.lines()).singleElement().asString()
                .startsWith("ERROR Table 'shop-table' of the DynamoDB cache: it does not exist")
                .contains("quarkus.cache.dynamodb.table.create=if-missing")
                .contains("aws dynamodb create-table --table-name shop-table")
                .contains("aws dynamodb update-time-to-live --table-name shop-table");
    }

    @Test
    void everythingThatIsWrong_isSaidAtOnce() {
        dynamo.table = ofAnotherKey();
        dynamo.timeToLive = "expires";
        setUp(TableCreation.NEVER);

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).contains("its key is id (N, HASH), but must be pk (S, HASH), sk (S, RANGE)")
                .contains("quarkus.cache.dynamodb.table.name");
        assertThat(log.lines().get(1)).contains("'expires'").contains("is in 't'")
                .contains("Enabled=false,AttributeName=expires")
                .contains("Enabled=true,AttributeName=t");
    }

    @Test
    void timeToLiveThatIsOff_isAnError_andNotSwitchedOnInATableOfSomeoneElse() {
        dynamo.table = asItMustBe();
        setUp(TableCreation.NEVER);

        assertThat(dynamo.timeToLive).isNull();
        assertThat(log.lines()).singleElement().asString().startsWith("ERROR").contains("time to live is off")
                .contains("Enabled=true,AttributeName=t");
    }

    @Test
    void tableThatCannotBeAsked_doesNotKeepTheApplicationFromStarting() {
        dynamo.failure = SdkClientException.create("Connection refused");
        setUp(TableCreation.NEVER);

        assertThat(log.lines()).singleElement().asString().startsWith("WARN Table 'shop-table'")
                .endsWith("Connection refused");
    }

    @Test
    void wantedTableThatCannotBeAsked_isToBeTriedAgain() {
        SdkClientException refused = SdkClientException.create("Connection refused");
        dynamo.failure = refused;

        assertThatThrownBy(() -> setUp(TableCreation.IF_MISSING)).isSameAs(refused);
        assertThat(dynamo.calls).doesNotContain("createTable");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void wantedTableThatIsDenied_isUsedAllTheSame() {
        dynamo.failure = DynamoDbException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build()).build();
        setUp(TableCreation.IF_MISSING);

        assertThat(log.warnings()).hasSize(1);
    }

    @Test
    void createdTable_isBilledAsConfigured() {
        CreateTableRequest onDemand = new CreateTableCall(settings(TableCreation.NEVER, Billing.ON_DEMAND)).request();
        CreateTableRequest provisioned = new CreateTableCall(settings(TableCreation.NEVER, Billing.PROVISIONED)).request();

        assertThat(onDemand.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(onDemand.provisionedThroughput()).isNull();
        assertThat(provisioned.billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(provisioned.provisionedThroughput().readCapacityUnits()).isEqualTo(1005);
        assertThat(provisioned.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
    }

    @Test
    void commands_areWhatOneTypes() {
        assertThat(AwsCommands.createTable(settings(TableCreation.NEVER, Billing.PROVISIONED))).isEqualTo(
                "aws dynamodb create-table --table-name shop-table "
                        + "--attribute-definitions AttributeName=pk,AttributeType=S AttributeName=sk,AttributeType=S "
                        + "--key-schema AttributeName=pk,KeyType=HASH AttributeName=sk,KeyType=RANGE "
                        + "--billing-mode PROVISIONED --provisioned-throughput ReadCapacityUnits=1005,WriteCapacityUnits=6");
        assertThat(AwsCommands.createTable(settings(TableCreation.NEVER, Billing.ON_DEMAND)))
                .endsWith(" --billing-mode PAY_PER_REQUEST");
    }

    @Test
    void problem_isSaidWithItsCommands() {
        assertThat(new TableProblem("it is wrong", List.of("mend it")).explained("shop-table")).isEqualTo(
                "Table 'shop-table' of the DynamoDB cache: it is wrong" + System.lineSeparator() + "    mend it");
    }
}
