package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/** REST-assured, whose filters are global. Those of the user stay what they are. */
final class RestAssuredClient implements HttpClient {

    private @Nullable Filter installed;

    @Override
    public void install(Around around) {
        Filter filter = new AroundFilter(around);
        RestAssured.filters(filter);
        installed = filter;
    }

    @Override
    public void remove() {
        List<Filter> remaining = new ArrayList<>(RestAssured.filters());
        remaining.remove(installed);
        RestAssured.replaceFiltersWith(remaining);
        installed = null;
    }
}
