package io.quarkiverse.dynamodbcache.cluster.permissions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is allowed, and what of it someone has needed.
 *
 * @param keys the partition keys that a call may name; empty if any
 */
record Statement(Set<String> actions, Wildcards resource, Optional<List<Wildcards>> keys, Set<String> needed) {

    private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    static Statement of(JsonNode statement) {
        JsonNode keys = statement.at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys");
        return new Statement(Set.copyOf(texts(statement.path("Action"))), Wildcards.of(statement.path("Resource").textValue()),
                keys.isMissingNode() ? Optional.empty() : Optional.of(texts(keys).stream().map(Wildcards::of).toList()),
                ConcurrentHashMap.newKeySet());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }

    boolean allows(Call call) {
        if (!actions.contains(call.action()) || !resource.match(ARN + call.table())) {
            return false;
        }
        List<Wildcards> matching = call.keys().stream().flatMap(key -> matching(key).stream()).toList();
        if (keys.isPresent() && matching.size() < call.keys().size()) {
            return false;
        }
        needed.add(call.action());
        matching.forEach(key -> needed.add(key.text()));
        return true;
    }

    private Optional<Wildcards> matching(String key) {
        return keys.flatMap(all -> all.stream().filter(allowed -> allowed.match(key)).findFirst());
    }

    Set<String> notNeeded() {
        Set<String> left = new TreeSet<>(Stream.concat(actions.stream(),
                keys.stream().flatMap(List::stream).map(Wildcards::text)).toList());
        left.removeAll(needed);
        return left;
    }
}
