package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a sweep found with one request.
 *
 * @param parts those that stay until someone removes them; in the order of their keys, behind their entry
 * @param next where it goes on; null if that was all
 * @param units what it cost
 */
public record SweptPage(List<SweptEntry> entries, List<SweptPart> parts, @Nullable ItemKey next, double units) {

    static SweptPage of(List<Map<String, AttributeValue>> items, @Nullable ItemKey next, double units) {
        return new SweptPage(items.stream().map(SweptEntry::read).flatMap(Optional::stream).toList(),
                items.stream().map(SweptPart::read).flatMap(Optional::stream).toList(), next, units);
    }
}
