package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.List;
import java.util.Map;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands the methods with tags over from the build. */
@Recorder
public class TaggedMethodsRecorder {

    public RuntimeValue<TaggedMethods> methods(Map<String, TaggedMethod> bySignature) {
        return new RuntimeValue<>(new TaggedMethods(bySignature));
    }

    public RuntimeValue<TagInvalidations> invalidations(Map<String, List<TagInvalidation>> bySignature) {
        return new RuntimeValue<>(new TagInvalidations(bySignature));
    }
}
