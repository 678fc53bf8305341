package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.time.Duration;

/** What becomes of requests on their way to DynamoDB. */
public interface Fault {

    /** Answers the request, or leaves it alone, or ends the connection. */
    void meet(Request request, Upstream upstream, ClientConnection client) throws IOException;

    /** Whether anyone listens at all. */
    default boolean isReachable() {
        return true;
    }

    /** All is well. */
    static Fault none() {
        return new NoFault();
    }

    /** Each request takes longer by this. */
    static Fault latency(Duration delay) {
        return new Latency(delay);
    }

    /** The connection is reset instead of an answer. */
    static Fault reset() {
        return new Reset();
    }

    /** Connections are accepted, requests are taken, nothing is ever answered. */
    static Fault blackHole() {
        return new BlackHole();
    }

    /** Connections are refused; those that there are, are reset. */
    static Fault refusal() {
        return new Refusal();
    }

    /** DynamoDB says that it is asked too often. */
    static Fault throttling() {
        return new Throttling(true);
    }

    /** As {@link #throttling()}, from an endpoint that sends no checksum with it. */
    static Fault throttlingWithoutChecksum() {
        return new Throttling(false);
    }

    /** DynamoDB says that it failed. */
    static Fault internalServerError() {
        return new InternalServerError();
    }

    /** The request is processed, and the connection ends in the middle of the answer. */
    static Fault halfAnswer() {
        return new HalfAnswer();
    }

    /** Of a batch, only the first half is processed, and the rest returned as unprocessed; all else is well. */
    static Fault halfProcessed() {
        return new HalfProcessed();
    }

    /** This fault for so many requests, and none for those after them. */
    default Fault times(int requests) {
        return new FirstRequests(requests, this);
    }

    /** This fault for requests of one operation, such as GetItem, and none for others. */
    default Fault only(String operation) {
        return new OfOperation(operation, this);
    }
}
