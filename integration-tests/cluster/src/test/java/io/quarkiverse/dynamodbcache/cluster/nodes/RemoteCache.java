package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

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

    public void putAll(Map<String, String> entries) {
        client.post(path + "/writes", entries);
    }

    public void invalidateAll(Collection<String> keys) {
        client.post(path + "/invalidations", keys);
    }

    public CallersReport call(Crowd crowd) {
        return client.post(path + "/callers?" + crowd.query(), "", REPORT);
    }

    private String entry(String key) {
        return path + "/entries/" + key;
    }
}
