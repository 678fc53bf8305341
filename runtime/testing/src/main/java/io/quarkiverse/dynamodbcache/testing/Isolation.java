package io.quarkiverse.dynamodbcache.testing;

/** How a test is kept from deciding the next one. In every mode but {@link #NONE} each test begins with empty caches. */
public enum Isolation {

    /**
     * The test runs in a transaction that is rolled back, and in a fresh namespace of DynamoDB. Fast; hides what a commit
     * does, and calls over HTTP see nothing of what the test has written.
     */
    ROLLBACK,

    /**
     * As {@link #ROLLBACK}, and calls over HTTP made with REST-assured join the transaction of the test. Shows endpoints on
     * fixtures that are not committed; hides what a commit does.
     */
    JOINED,

    /**
     * Commits are real. After the test the tables, SQL and DynamoDB, are emptied, and what was there after start-up is put
     * back. Hides nothing; slower.
     */
    TRUNCATE,

    /** SQL is left alone. DynamoDB gets a fresh namespace. */
    NAMESPACE,

    /** Nothing is isolated: a test finds what those of this mode before it have left. For tests that build on each other. */
    NONE
}
