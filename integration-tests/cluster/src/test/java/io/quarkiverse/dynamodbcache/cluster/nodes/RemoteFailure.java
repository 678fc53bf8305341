package io.quarkiverse.dynamodbcache.cluster.nodes;

/** What a caller on the node would have caught: its message is the name of that exception, if the application knows it. */
public final class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RemoteFailure(int status, String body) {
        super(body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
