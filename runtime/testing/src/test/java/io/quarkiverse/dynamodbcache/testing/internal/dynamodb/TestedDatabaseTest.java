package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What it costs to put a DynamoDB back to where it was: the application has one table with 26 items. */
class TestedDatabaseTest {

    private final RecordingDynamoDb dynamoDb = new RecordingDynamoDb(26);
    private final WriteWatch watch = new WriteWatch();
    private final CurrentNamespace namespace = new CurrentNamespace("launch");
    private final TestedDatabase database = new TestedDatabase(new Tables(dynamoDb, Set.of("quarkus-cache")), watch,
            Optional.of(namespace));

    @BeforeEach
    void start() {
        database.takeBaseline();
    }

    @Test
    void baseline_isReadOnceAfterTheStart_withoutTheTablesOfTheCaches() {
        assertThat(dynamoDb.requests()).containsExactly("ListTables", "DescribeTable notes", "Scan notes");
    }

    @Test
    void testAfterOneThatOnlyRead_costsNothing() throws Exception {
        dynamoDb.requests();
        database.reset(test(Isolation.NAMESPACE));
        database.reset(test(Isolation.TRUNCATE));

        assertThat(dynamoDb.requests()).isEmpty();
        assertThat(namespace.resolveCredentials().accessKeyId()).isEqualTo("launch");
    }

    @Test
    void testAfterOneThatWrote_costsARequestForEachTable_andOneForEach25Items() throws Exception {
        dynamoDb.requests();
        watch.add(new Written(Set.of("notes"), false));
        database.reset(test(Isolation.ROLLBACK));
        database.reset(test(Isolation.ROLLBACK));

        assertThat(dynamoDb.requests()).containsExactly("CreateTable notes", "BatchWriteItem notes 25",
                "BatchWriteItem notes 1");
        assertThat(namespace.resolveCredentials().accessKeyId()).isEqualTo("launch" + "run");
    }

    @Test
    void truncatedTable_costsWhatHasChanged() throws Exception {
        dynamoDb.requests();
        dynamoDb.items().remove(0);
        dynamoDb.items().set(0, Map.of("id", AttributeValue.fromN("1"), "text", AttributeValue.fromS("changed")));
        dynamoDb.items().add(Map.of("id", AttributeValue.fromN("100")));
        watch.add(new Written(Set.of("notes"), false));
        database.reset(test(Isolation.TRUNCATE));

        assertThat(dynamoDb.requests()).containsExactly("ListTables", "Scan notes", "BatchWriteItem notes 3");
        assertThat(namespace.resolveCredentials().accessKeyId()).isEqualTo("launch");
    }

    @Test
    void tableThatWasNotWrittenTo_isLeftAlone() throws Exception {
        dynamoDb.requests();
        dynamoDb.items().remove(0);
        watch.add(new Written(Set.of("of this test"), false));
        database.reset(test(Isolation.TRUNCATE));

        assertThat(dynamoDb.requests()).containsExactly("ListTables");
    }

    @Test
    void statementWhoseTableIsUnknown_mayHaveBeenForAny() throws Exception {
        dynamoDb.requests();
        dynamoDb.items().remove(0);
        watch.add(new Written(Set.of(), true));
        database.reset(test(Isolation.TRUNCATE));

        assertThat(dynamoDb.requests()).containsExactly("ListTables", "Scan notes", "BatchWriteItem notes 1");
    }

    private static TestRun test(Isolation isolation) throws NoSuchMethodException {
        return new TestRun("run", TestedDatabaseTest.class, TestedDatabaseTest.class.getDeclaredMethod("start"), isolation);
    }
}
