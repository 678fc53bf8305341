package io.quarkiverse.dynamodbcache.sharedtables.exchange;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** What one of the shares has cost on a day. The exchange's service owns its table. */
@Unmanaged(table = "prices")
@DynamoDbBean
public class Price {

    private @Nullable String day;
    private int cents;

    @DynamoDbPartitionKey
    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public int getCents() {
        return cents;
    }

    public void setCents(int cents) {
        this.cents = cents;
    }
}
