package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Sees what the application writes, so that a test which only reads costs the next one nothing. */
final class WriteWatch implements ExecutionInterceptor {

    // PartiQL statements count as writes, as only their text tells.
    private static final Pattern READ = Pattern
            .compile("(Get|BatchGet|TransactGet|Describe|List)\\w+Request|QueryRequest|ScanRequest");

    private final AtomicReference<Written> written = new AtomicReference<>(Written.NOTHING);

    static boolean isWrite(SdkRequest request) {
        return !READ.matcher(request.getClass().getSimpleName()).matches();
    }

    /** When it is sent, not when it is answered: a write that is still on its way has to be undone too. */
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request())) {
            add(Written.by(context.request()));
        }
    }

    /** @return what was written since this was asked last */
    Written take() {
        return written.getAndSet(Written.NOTHING);
    }

    /** Also what could not be undone. */
    void add(Written more) {
        written.accumulateAndGet(more, Written::and);
    }
}
