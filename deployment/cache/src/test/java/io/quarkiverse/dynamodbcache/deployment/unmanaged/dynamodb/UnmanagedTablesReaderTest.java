package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.TableShape;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import software.amazon.awssdk.enhanced.dynamodb.DefaultAttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

class UnmanagedTablesReaderTest {

    @Test
    void beanWithoutKey_thatOnlyItsPackageMakesUnmanaged_isTakenForAPartOfAnother() {
        UnmanagedTablesReader read = read(Map.of(), Part.class, Customer.class);

        assertThat(read.tables()).extracting(TableShape::name).containsExactly("customers");
        assertThat(read.mistakes()).isEmpty();
    }

    @Test
    void configuredTable_goesBeforeTheAnnotatedOne() {
        UnmanagedTablesReader read = read(Map.of(Customer.class.getName(), "clients"), Customer.class);

        assertThat(read.tables()).extracting(TableShape::name).containsExactly("clients");
    }

    @Test
    void blankTable_isNone() {
        UnmanagedTablesReader read = read(Map.of(Customer.class.getName(), " "), Customer.class);

        assertThat(read.mistakes()).singleElement().isInstanceOf(NoTableNameException.class);
    }

    @Test
    void beanWhoseConvertersAreItsOwn_doesNotTellTheTypeOfItsKey() {
        UnmanagedTablesReader read = read(Map.of(), OwnConverters.class, DefaultConverters.class);

        assertThat(read.mistakes()).singleElement().isInstanceOf(UnknownKeyTypeException.class)
                .asString().contains(OwnConverters.class.getName(), "@Unmanaged.Key(attribute = \"id\"");
        assertThat(read.tables()).extracting(TableShape::name).containsExactly("default");
    }

    @Test
    void report_saysWhichTablesWhichLaunchMayCreate() {
        List<TableShape> tables = List.copyOf(read(Map.of(), Customer.class).tables());

        assertThat(new TablesReport(tables, false).text()).contains("Production: none", "Development: none",
                "and of other services\n    customers\n");
        assertThat(new TablesReport(tables, true).text())
                .contains("Production: only the tables of the caches, and only with quarkus.cache.dynamodb.table.create");
    }

    private static UnmanagedTablesReader read(Map<String, String> tables, Class<?>... beans) {
        UnmanagedTablesReader reader = new UnmanagedTablesReader(index(beans), new Config(tables));
        reader.addAll(Stream.of(beans).map(Class::getName).collect(Collectors.toSet()));
        return reader;
    }

    private static Index index(Class<?>... beans) {
        try {
            return Index.of(beans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is a map in the item of another bean. */
    @DynamoDbBean
    public static class Part {
    }

    /** Has a table. */
    @NullUnmarked
    @Unmanaged(table = "customers")
    @DynamoDbBean
    public static class Customer {

        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    /** Converts everything itself. */
    @NullUnmarked
    @Unmanaged(table = "own")
    @DynamoDbBean(converterProviders = {})
    public static class OwnConverters {

        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    /** Says what holds anyway. */
    @NullUnmarked
    @Unmanaged(table = "default")
    @DynamoDbBean(converterProviders = DefaultAttributeConverterProvider.class)
    public static class DefaultConverters {

        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    private record Config(Map<String, String> tables) implements UnmanagedConfig {

        @Override
        public Optional<List<String>> entities() {
            return Optional.empty();
        }

        @Override
        public Flip flip() {
            return Flip.TEST;
        }

        @Override
        public Optional<List<String>> disposableUrls() {
            return Optional.empty();
        }

        @Override
        public Validation validate() {
            return Validation.FAIL;
        }
    }
}
