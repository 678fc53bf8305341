package io.quarkiverse.dynamodbcache.deployment.devservices;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;

/** A DynamoDB Local that answers, and the words for it. */
record RunningServer(int port, String words) {

    static RunningServer ours(int port, Host host) {
        String where = PortAnswer.endpoint(port) + " (" + ServerHost.of(host).description() + ")";
        return new RunningServer(port, "embedded DynamoDB Local " + ServerArtifacts.VERSION + " at " + where);
    }

    static RunningServer found(int port) {
        return new RunningServer(port, "the DynamoDB that already answered at " + PortAnswer.endpoint(port));
    }

    String endpoint() {
        return PortAnswer.endpoint(port);
    }
}
