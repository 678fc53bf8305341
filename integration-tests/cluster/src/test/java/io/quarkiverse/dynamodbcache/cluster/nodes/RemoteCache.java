package io.quarkiverse.dynamodbcache.cluster.nodes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.dynamodbcache.cluster.Answer;
import io.quarkiverse.dynamodbcache.cluster.CallersReport;

/** A cache as one node sees it. */
public final class RemoteCache {

    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {
    };
    private static final TypeReference<CallersReport> REPORT = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {
    };

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(10);

    private final NodeClient client;
    private final String path;

    RemoteCache(NodeClient client, String cache) {
        this.client = client;
        this.path = "/caches/" + cache;
    }

    public Answer get(String key) {
        return get(key, Duration.ZERO);
    }

    /** @param load how long a load takes, if it comes to one */
    public Answer get(String key, Duration load) {
        return client.get(entry(key) + "?millis=" + load.toMillis(), ANSWER);
    }

    public Answer getTagged(String key, String tag) {
        return client.get(entry(key) + "?tag=" + tag, ANSWER);
    }

    public void put(String key, String value) {
        client.put(entry(key), value);
    }

    public void invalidate(String key) {
        client.delete(entry(key));
    }

    public void invalidateAll() {
        client.delete(path + "/entries");
    }

    public void invalidateTag(String tag) {
        client.delete(path + "/tags/" + tag);
    }

    public Map<String, String> getAll(Collection<String> keys) {
        return client.post(path + "/reads", keys, ENTRIES);
    }

    /** As {@link #getAll}, but fails if any of them could not be asked for. */
    public Map<String, String> lookAtAll(Collection<String> keys) {
        return client.post(path + "/looks", keys, ENTRIES);
    }

    public void putAll(Map<String, String> entries) {
        client.post(path + "/writes", entries);
    }

    public void invalidateAll(Collection<String> keys) {
        client.post(path + "/invalidations", keys);
    }

    public CallersReport call(Crowd crowd) {
        return client.post(path + "/callers?" + crowd.query(), "", REPORT);
    }

    /** Each of them asks for all keys at once. */
    public CallersReport callOfMany(Crowd crowd) {
        return client.post(path + "/callers/of-many?" + crowd.query(), "", REPORT);
    }

    /** Changes something again and again until DynamoDB takes it. */
    public void insist(Consumer<RemoteCache> change) {
        await("DynamoDB takes a change").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL)
                .ignoreExceptionsInstanceOf(RemoteFailure.class).until(() -> {
                    change.accept(this);
                    return true;
                });
    }

    private String entry(String key) {
        return path + "/entries/" + key;
    }
}
