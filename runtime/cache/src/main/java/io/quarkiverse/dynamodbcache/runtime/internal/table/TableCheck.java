package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Asks what a table looks like. Fails as the SDK does. */
record TableCheck(String table, DynamoDbAsyncClient client) {

    /** @return everything that is wrong with the table; fails if there is none */
    Uni<List<TableProblem>> problems() {
        DescribeTableCall describe = new DescribeTableCall(table);
        DescribeTimeToLiveCall timeToLive = new DescribeTimeToLiveCall(table);
        return Uni.createFrom().completionStage(() -> client.describeTable(describe.request())).map(describe::problem)
                .chain(key -> Uni.createFrom().completionStage(() -> client.describeTimeToLive(timeToLive.request()))
                        .map(timeToLive::problem)
                        .map(ttl -> Stream.of(key, ttl).flatMap(Optional::stream).toList()));
    }

    /** @return whether no one has switched time to live on; false while someone does */
    Uni<Boolean> isTimeToLiveOff() {
        DescribeTimeToLiveCall timeToLive = new DescribeTimeToLiveCall(table);
        return Uni.createFrom().completionStage(() -> client.describeTimeToLive(timeToLive.request())).map(timeToLive::isOff);
    }
}
