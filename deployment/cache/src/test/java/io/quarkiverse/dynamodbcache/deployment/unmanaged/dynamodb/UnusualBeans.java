package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.NullUnmarked;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbFlatten;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbIgnore;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** Beans that inherit, convert, flatten or build, as the enhanced client understands it. */
@NullUnmarked
final class UnusualBeans {

    private UnusualBeans() {
    }

    /** Has a key, but is no bean. */
    public static class Base {

        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    /** A key from above. */
    @DynamoDbBean
    public static class Inherited extends Base {

        private int line;

        @DynamoDbSortKey
        public int getLine() {
            return line;
        }

        public void setLine(int line) {
            this.line = line;
        }

    }

    /** An overridden getter has no annotations, those that are there count. */
    @DynamoDbBean
    public static class Overridden extends Beans.PartitionAndSort {

        @Override
        @DynamoDbPartitionKey
        @DynamoDbAttribute("person")
        public UUID getCustomer() {
            return super.getCustomer();
        }

        @Override
        public Instant getAt() {
            return super.getAt();
        }
    }

    /** A value. */
    public enum Color {
        RED
    }

    /** Keys that are no text and no whole number. */
    @DynamoDbBean
    public static class OtherTypes {

        private Color color;
        private byte[] hash;
        private ByteBuffer buffer;
        private Double size;

        @DynamoDbPartitionKey
        public Color getColor() {
            return color;
        }

        public void setColor(Color color) {
            this.color = color;
        }

        @DynamoDbSortKey
        public byte[] getHash() {
            return hash;
        }

        public void setHash(byte[] hash) {
            this.hash = hash;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = { "by-buffer" })
        public ByteBuffer getBuffer() {
            return buffer;
        }

        public void setBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @DynamoDbSecondarySortKey(indexNames = { "by-size" })
        public Double getSize() {
            return size;
        }

        public void setSize(Double size) {
            this.size = size;
        }

    }

    /** What is ignored is no key. */
    @DynamoDbBean
    public static class Ignoring {

        private String id;
        private String old;
        private Map<String, String> rest;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @DynamoDbIgnore
        @DynamoDbSortKey
        public String getOld() {
            return old;
        }

        public void setOld(String old) {
            this.old = old;
        }

        public Map<String, String> getRest() {
            return rest;
        }

        public void setRest(Map<String, String> rest) {
            this.rest = rest;
        }

    }

    /** A property needs a public setter. */
    @DynamoDbBean
    public static class NoSetter extends Beans.PartitionOnly {

        @DynamoDbSortKey
        public String getSort() {
            return "";
        }
    }

    /** A setter that returns the bean is one too. */
    @DynamoDbBean
    public static class FluentSetter {

        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public FluentSetter setId(String id) {
            this.id = id;
            return this;
        }
    }

    /** What another bean flattens. */
    @DynamoDbBean
    public static class Part {

        private String part;
        private String id;

        @DynamoDbSecondaryPartitionKey(indexNames = { "by-part" })
        public String getPart() {
            return part;
        }

        public void setPart(String part) {
            this.part = part;
        }

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

    }

    /** The keys of what it flattens are its own. */
    @DynamoDbBean
    public static class Flattening {

        private Part inner;
        private int line;

        @DynamoDbFlatten
        public Part getInner() {
            return inner;
        }

        public void setInner(Part inner) {
            this.inner = inner;
        }

        @DynamoDbSortKey
        public int getLine() {
            return line;
        }

        public void setLine(int line) {
            this.line = line;
        }

    }

    /** Built by a builder. */
    @DynamoDbImmutable(builder = Fixed.Builder.class)
    public static final class Fixed {

        private final String id;
        private final String url;
        private final int rank;

        private Fixed(Builder builder) {
            id = builder.id;
            url = builder.url;
            rank = builder.rank;
        }

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder().id(id).uRL(url).rank(rank);
        }

        @DynamoDbPartitionKey
        public String id() {
            return id;
        }

        @DynamoDbSortKey
        public String getURL() {
            return url;
        }

        public int rank() {
            return rank;
        }

        /** Makes one. */
        public static final class Builder {

            private String id;
            private String url;
            private int rank;

            public Builder id(String id) {
                this.id = id;
                return this;
            }

            public Builder uRL(String url) {
                this.url = url;
                return this;
            }

            @DynamoDbSecondarySortKey(indexNames = "by-rank")
            @DynamoDbAttribute("place")
            public Builder rank(int rank) {
                this.rank = rank;
                return this;
            }

            public Fixed build() {
                return new Fixed(this);
            }
        }
    }
}
