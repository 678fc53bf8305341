package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** The kinds of requests that DynamoDB bills, as it calls them itself. */
public enum PaidRequest {

    GET_ITEM("GetItem", "read"),
    BATCH_GET_ITEM("BatchGetItem", "read"),
    QUERY("Query", "read"),
    SCAN("Scan", "read"),
    PUT_ITEM("PutItem", "write"),
    UPDATE_ITEM("UpdateItem", "write"),
    DELETE_ITEM("DeleteItem", "write"),
    BATCH_WRITE_ITEM("BatchWriteItem", "write");

    private final String operation;
    private final String units;

    PaidRequest(String operation, String units) {
        this.operation = operation;
        this.units = units;
    }

    public String operation() {
        return operation;
    }

    /** Which units it consumes: "read" or "write". */
    public String units() {
        return units;
    }

    /** Whether those are read units, and not write units. */
    public boolean isRead() {
        return units.equals("read");
    }
}
