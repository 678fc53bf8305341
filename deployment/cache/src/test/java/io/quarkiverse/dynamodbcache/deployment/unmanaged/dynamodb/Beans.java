package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.NullUnmarked;

import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** Beans of every shape that the enhanced client understands. */
@NullUnmarked
final class Beans {

    private Beans() {
    }

    /** The smallest one. */
    @DynamoDbBean
    public static class PartitionOnly {

        private String id;
        private String text;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

    }

    /** Both keys. */
    @DynamoDbBean
    public static class PartitionAndSort {

        private UUID customer;
        private Instant at;
        private BigDecimal amount;

        @DynamoDbPartitionKey
        public UUID getCustomer() {
            return customer;
        }

        public void setCustomer(UUID customer) {
            this.customer = customer;
        }

        @DynamoDbSortKey
        public Instant getAt() {
            return at;
        }

        public void setAt(Instant at) {
            this.at = at;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

    }

    /** Annotations at the setters. */
    @DynamoDbBean
    public static class AtSetters {

        private String id;
        private long number;

        public String getId() {
            return id;
        }

        @DynamoDbPartitionKey
        public void setId(String id) {
            this.id = id;
        }

        public long getNumber() {
            return number;
        }

        @DynamoDbSortKey
        @DynamoDbAttribute("no")
        public void setNumber(long number) {
            this.number = number;
        }

    }

    /** The table calls its attributes otherwise. */
    @DynamoDbBean
    public static class Renamed {

        private String id;
        private int line;

        @DynamoDbPartitionKey
        @DynamoDbAttribute("order_id")
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSortKey
        @DynamoDbAttribute("line_no")
        public int getLine() {
            return line;
        }

        public void setLine(int line) {
            this.line = line;
        }

    }

    /** Two capital letters are not made small. */
    @DynamoDbBean
    public static class Capitals {

        private String url;

        @DynamoDbPartitionKey
        public String getURL() {
            return url;
        }

        public void setURL(String url) {
            this.url = url;
        }
    }

    /** Global and local indexes. */
    @DynamoDbBean
    public static class Indexed {

        private String id;
        private long version;
        private String customer;
        private Instant date;
        private int rank;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSortKey
        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = { "by-customer", "by-customer-and-date" })
        public String getCustomer() {
            return customer;
        }

        public void setCustomer(String customer) {
            this.customer = customer;
        }

        @DynamoDbSecondarySortKey(indexNames = { "by-customer-and-date", "by-date" })
        public Instant getDate() {
            return date;
        }

        public void setDate(Instant date) {
            this.date = date;
        }

        @DynamoDbSecondarySortKey(indexNames = { "by-rank" })
        public int getRank() {
            return rank;
        }

        public void setRank(int rank) {
            this.rank = rank;
        }

    }

    /** An index that names the partition key of the table is a global one. */
    @DynamoDbBean
    public static class OwnPartitionAgain {

        private String id;
        private long version;
        private int rank;

        @DynamoDbPartitionKey
        @DynamoDbSecondaryPartitionKey(indexNames = { "again" })
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSortKey
        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }

        @DynamoDbSecondarySortKey(indexNames = { "again" })
        public int getRank() {
            return rank;
        }

        public void setRank(int rank) {
            this.rank = rank;
        }

    }

    /** Annotations in containers. */
    @DynamoDbBean
    public static class Repeated {

        private String id;
        private String customer;
        private int rank;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = { "first" })
        @DynamoDbSecondaryPartitionKey(indexNames = { "second" })
        public String getCustomer() {
            return customer;
        }

        public void setCustomer(String customer) {
            this.customer = customer;
        }

        @DynamoDbSecondarySortKey(indexNames = { "first" })
        @DynamoDbSecondarySortKey(indexNames = { "second" })
        public int getRank() {
            return rank;
        }

        public void setRank(int rank) {
            this.rank = rank;
        }

    }

    /** Several attributes are one key of an index. */
    @DynamoDbBean
    public static class SeveralToOneIndex {

        private String id;
        private String city;
        private String land;
        private int area;
        private int people;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = { "place" }, order = Order.SECOND)
        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = { "place" }, order = Order.FIRST)
        public String getLand() {
            return land;
        }

        public void setLand(String land) {
            this.land = land;
        }

        @DynamoDbSecondarySortKey(indexNames = { "place" }, order = Order.SECOND)
        public int getArea() {
            return area;
        }

        public void setArea(int area) {
            this.area = area;
        }

        @DynamoDbSecondarySortKey(indexNames = { "place" }, order = Order.FIRST)
        public int getPeople() {
            return people;
        }

        public void setPeople(int people) {
            this.people = people;
        }

    }
}
