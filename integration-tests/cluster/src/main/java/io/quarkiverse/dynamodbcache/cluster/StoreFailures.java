package io.quarkiverse.dynamodbcache.cluster;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.dynamodbcache.CacheStoreException;

/** Tells a remote caller what a local one would have caught. */
class StoreFailures {

    @ServerExceptionMapper
    public RestResponse<String> notReached(CacheStoreException failure) {
        return RestResponse.status(Status.SERVICE_UNAVAILABLE, failure.getClass().getSimpleName());
    }
}
