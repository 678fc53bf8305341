package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.time.Instant;

import org.jspecify.annotations.NullUnmarked;

import io.quarkiverse.dynamodbcache.Unmanaged;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbConvertedBy;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The beans of a service that owns two tables: one for orders and their lines, and one for invoices. */
@NullUnmarked
final class Orders {

    private Orders() {
    }

    /** Shares its table with {@link Line}. */
    @Unmanaged(table = "orders", keys = @Unmanaged.Key(attribute = "placed", type = Unmanaged.Type.NUMBER))
    @DynamoDbBean
    public static class Order {

        private String id;
        private long part;
        private String customer;
        private Instant placed;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSortKey
        public long getPart() {
            return part;
        }

        public void setPart(long part) {
            this.part = part;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = "by-customer")
        public String getCustomer() {
            return customer;
        }

        public void setCustomer(String customer) {
            this.customer = customer;
        }

        @DynamoDbConvertedBy(EpochSeconds.class)
        @DynamoDbSecondarySortKey(indexNames = { "by-customer", "by-time" })
        public Instant getPlaced() {
            return placed;
        }

        public void setPlaced(Instant placed) {
            this.placed = placed;
        }
    }

    /** Is in the table of {@link Order}. */
    @Unmanaged(table = "orders")
    @DynamoDbBean
    public static class Line {

        private String id;
        private long part;
        private String product;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSortKey
        public long getPart() {
            return part;
        }

        public void setPart(long part) {
            this.part = part;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = "by-product")
        public String getProduct() {
            return product;
        }

        public void setProduct(String product) {
            this.product = product;
        }
    }

    /** From a jar that cannot be changed. */
    @DynamoDbBean
    public static class Invoice {

        private int number;

        @DynamoDbPartitionKey
        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }
    }

    /** Makes a number of a time. */
    public static class EpochSeconds implements AttributeConverter<Instant> {

        @Override
        public AttributeValue transformFrom(Instant input) {
            return AttributeValue.fromN(Long.toString(input.getEpochSecond()));
        }

        @Override
        public Instant transformTo(AttributeValue input) {
            return Instant.ofEpochSecond(Long.parseLong(input.n()));
        }

        @Override
        public EnhancedType<Instant> type() {
            return EnhancedType.of(Instant.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.N;
        }
    }
}
