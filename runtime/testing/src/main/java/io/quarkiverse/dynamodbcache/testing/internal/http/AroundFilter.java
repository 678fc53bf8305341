package io.quarkiverse.dynamodbcache.testing.internal.http;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** A filter of REST-assured. The innermost, so that those of the user still run in the test. */
record AroundFilter(HttpClient.Around around) implements OrderedFilter {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response,
            FilterContext context) {
        CalledUri uri = CalledUri.of(request.getURI());
        if (!uri.isOnThisMachine()) {
            return context.next(request, response); // not the application under test
        }
        around.token().ifPresent(token -> request.header(HttpClient.HEADER, token));
        String name = request.getMethod() + ' ' + uri.path();
        try {
            return around.call(name, () -> context.next(request, response), Response::statusCode);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name + " failed", e);
        }
    }
}
