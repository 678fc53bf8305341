package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** What a test calls the application with. */
interface HttpClient {

    /** The header that says which test a call belongs to. */
    String HEADER = "X-Quarkus-Test-Transaction";

    /** From now on, until it is removed, each call goes through that. */
    void install(Around around);

    void remove();

    /** Stands around each call. */
    interface Around {

        /** What {@link #HEADER} says; no such header if empty. */
        Optional<String> token();

        <T> T call(String request, Callable<T> call, ToIntFunction<T> status) throws Exception;
    }

    /** Empty where REST-assured is not on the class path. */
    static Optional<HttpClient> restAssured(ClassLoader classPath) {
        try {
            Class.forName("io.restassured.RestAssured", false, classPath);
            return Optional.of(new RestAssuredClient());
        } catch (ClassNotFoundException excluded) {
            return Optional.empty();
        }
    }
}
