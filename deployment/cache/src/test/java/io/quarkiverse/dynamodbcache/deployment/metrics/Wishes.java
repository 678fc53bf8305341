package io.quarkiverse.dynamodbcache.deployment.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Looks at which requests ask for their price. */
public class Wishes implements ExecutionInterceptor {

    static final List<String> REQUESTS = new CopyOnWriteArrayList<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        REQUESTS.add(context.request().getClass().getSimpleName()
                + context.request().getValueForField("ReturnConsumedCapacity", String.class).map(wish -> " " + wish)
                        .orElse(""));
    }
}
