package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** One DescribeTimeToLive call, and whether DynamoDB deletes what has expired. */
record DescribeTimeToLiveCall(String table) {

    DescribeTimeToLiveRequest request() {
        return DescribeTimeToLiveRequest.builder().tableName(table).build();
    }

    Optional<TableProblem> problem(DescribeTimeToLiveResponse response) {
        TimeToLiveDescription description = response.timeToLiveDescription();
        TimeToLiveStatus status = description == null ? TimeToLiveStatus.DISABLED : description.timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED && status != TimeToLiveStatus.ENABLING) {
            return Optional.of(new TableProblem("time to live is off, so expired entries stay and are billed for ever. "
                    + "Switch it on with", List.of(AwsCommands.enableTimeToLive(table))));
        }
        String attribute = description == null ? "" : description.attributeName();
        return TIME_TO_LIVE.equals(attribute) ? Optional.empty()
                : Optional.of(new TableProblem(
                        ("time to live looks at the attribute '%s', but the expiry of entries is in '%s', so "
                                + "they stay and are billed for ever. Switch it over with (an hour apart)")
                                .formatted(attribute, TIME_TO_LIVE),
                        List.of(AwsCommands.disableTimeToLive(table, attribute), AwsCommands.enableTimeToLive(table))));
    }

    boolean isOff(DescribeTimeToLiveResponse response) {
        TimeToLiveDescription description = response.timeToLiveDescription();
        return description == null || description.timeToLiveStatus() == TimeToLiveStatus.DISABLED;
    }
}
