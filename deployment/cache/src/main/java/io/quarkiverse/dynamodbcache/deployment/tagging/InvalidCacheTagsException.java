package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.util.List;

/** A {@code @CacheTags} or {@code @CacheInvalidateTags} that could not do what it says. */
public final class InvalidCacheTagsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param where the annotation, and what it stands on */
    private InvalidCacheTagsException(String where, String mistake) {
        super(where + ": " + mistake);
    }

    static InvalidCacheTagsException withoutResult(String where) {
        return new InvalidCacheTagsException(where,
                "the method has no @CacheResult, so it has no entries that could have tags. "
                        + "Add @CacheResult, or take @CacheTags away.");
    }

    static InvalidCacheTagsException onClass(String type) {
        return new InvalidCacheTagsException("@CacheInvalidateTags on " + type, "it is for methods only. Put it on those that "
                + "are to invalidate.");
    }

    static InvalidCacheTagsException onRestClient(String where) {
        return new InvalidCacheTagsException(where, "methods of a REST client cannot have it. "
                + "Call the client in a method of a bean, and annotate that one.");
    }

    static InvalidCacheTagsException ofOtherCache(String where, String cache) {
        return new InvalidCacheTagsException(where, ("cache '%s' is of another type, and knows no tags. "
                + "Set quarkus.cache.\"%s\".type=dynamodb, or take the annotation away.").formatted(cache, cache));
    }

    static InvalidCacheTagsException tooMany(String where, int tags, int most) {
        return new InvalidCacheTagsException(where, "%s tags are more than the %s that an entry may have. Give it fewer."
                .formatted(tags, most));
    }

    static InvalidCacheTagsException badBraces(String where, String tag) {
        return new InvalidCacheTagsException(where, ("tag '%s' has braces that do not enclose the name or the index of a "
                + "parameter. Each { needs a }, with a name or an index between them; a tag cannot have braces otherwise.")
                .formatted(tag));
    }

    static InvalidCacheTagsException unknownParameter(String where, String tag, String parameter, List<String> known) {
        return new InvalidCacheTagsException(where,
                ("tag '%s' names the parameter '%s', but the parameters are %s. Name one of "
                        + "those, or give its index from 0; names are known to classes compiled with -parameters only.")
                        .formatted(tag, parameter, known));
    }

    static InvalidCacheTagsException unsupportedType(String where, String tag, String parameter, String type) {
        return new InvalidCacheTagsException(where,
                ("tag '%s' names the parameter '%s', but a %s has no text of its own. Name a "
                        + "String, a boolean, a char, a whole number, an enum, a UUID or a type of java.time; or call "
                        + "DynamoDbCache.get with EntryOptions.taggedWith(...) instead of @CacheResult.")
                        .formatted(tag, parameter, type));
    }

    static InvalidCacheTagsException unsupportedTag(String where, String tag, int longest) {
        return new InvalidCacheTagsException(where,
                "tag '%s' must take 1 to %s bytes in UTF-8. Give it an id, or a short name."
                        .formatted(tag, longest));
    }
}
