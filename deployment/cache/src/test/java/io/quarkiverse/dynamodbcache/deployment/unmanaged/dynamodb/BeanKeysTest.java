package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.KeyShape;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;

/** The build reads from a class file what the enhanced client reads from the class. */
class BeanKeysTest {

    @ParameterizedTest
    @ValueSource(classes = { Beans.PartitionOnly.class, Beans.PartitionAndSort.class, Beans.AtSetters.class,
            Beans.Renamed.class, Beans.Capitals.class, Beans.Indexed.class, Beans.OwnPartitionAgain.class,
            Beans.Repeated.class, Beans.SeveralToOneIndex.class, UnusualBeans.Inherited.class, UnusualBeans.Overridden.class,
            UnusualBeans.OtherTypes.class, UnusualBeans.Ignoring.class, UnusualBeans.NoSetter.class,
            UnusualBeans.FluentSetter.class,
            UnusualBeans.Flattening.class, UnusualBeans.Fixed.class })
    void keysOfABean_areThoseThatTheEnhancedClientCreatesItsTableWith(Class<?> bean) {
        BeanKeys read = BeanKeys.of(classInfo(bean), index());
        CreateTableRequest expected = createTableOfEnhancedClient(bean);

        assertThat(read.primary()).isEqualTo(key(expected.keySchema()));
        assertThat(read.globalIndexes()).isEqualTo(expected.globalSecondaryIndexes().stream()
                .collect(Collectors.toMap(GlobalSecondaryIndex::indexName, index -> key(index.keySchema()))));
        assertThat(read.localIndexes()).isEqualTo(expected.localSecondaryIndexes().stream()
                .collect(Collectors.toMap(LocalSecondaryIndex::indexName, index -> key(index.keySchema()))));
        assertThat(types(read)).isEqualTo(expected.attributeDefinitions().stream()
                .collect(Collectors.toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)));
    }

    private static Map<String, String> types(BeanKeys read) {
        Map<String, String> types = new TreeMap<>();
        read.typesByAttribute().forEach((attribute, type) -> types.put(attribute, type.orElse("unknown")));
        return types;
    }

    private static CreateTableRequest createTableOfEnhancedClient(Class<?> bean) {
        RecordingClient client = new RecordingClient();
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table("table", TableSchema.fromClass(bean))
                .createTable();
        return client.request;
    }

    private static KeyShape key(List<KeySchemaElement> elements) {
        return new KeyShape(names(elements, KeyType.HASH), names(elements, KeyType.RANGE));
    }

    private static List<String> names(List<KeySchemaElement> elements, KeyType type) {
        return elements.stream().filter(element -> element.keyType() == type).map(KeySchemaElement::attributeName).toList();
    }

    private static ClassInfo classInfo(Class<?> bean) {
        return index().getClassByName(bean);
    }

    static Index index() {
        try {
            Indexer indexer = new Indexer();
            for (Class<?> beans : List.of(Beans.class, UnusualBeans.class)) {
                for (Class<?> bean : beans.getDeclaredClasses()) {
                    indexer.indexClass(bean);
                }
            }
            indexer.indexClass(UnusualBeans.Fixed.Builder.class);
            return indexer.complete();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what would have been sent. */
    private static final class RecordingClient implements DynamoDbClient {

        private CreateTableRequest request = CreateTableRequest.builder().build();

        @Override
        public CreateTableResponse createTable(CreateTableRequest request) {
            this.request = request;
            return CreateTableResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
        }
    }
}
