package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What credentials providers have told already. For the thread that builds the caches. */
final class RememberedCredentials implements Credentials {

    private final Credentials other;
    private final Map<Question, Map<String, String>> answers = new HashMap<>();

    RememberedCredentials(Credentials other) {
        this.other = other;
    }

    @Override
    public Map<String, String> of(String name, Optional<String> bean) {
        return answers.computeIfAbsent(new Question(name, bean), asked -> other.of(name, bean));
    }

    private record Question(String name, Optional<String> bean) {
    }
}
