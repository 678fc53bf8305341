package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Refuses, as DynamoDB does when a table is asked more than it was given capacity for. */
record Throttling(boolean checksum) implements Fault {

    private static final Answer ANSWER = Answer.error(400, "ProvisionedThroughputExceededException",
            "The level of configured provisioned throughput for the table was exceeded. Consider increasing your "
                    + "provisioning level with the UpdateTable API.");

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.send(checksum ? ANSWER : ANSWER.withoutChecksum());
    }
}
