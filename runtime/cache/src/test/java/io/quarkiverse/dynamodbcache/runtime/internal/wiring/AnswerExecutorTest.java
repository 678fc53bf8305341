package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AnswerExecutorTest {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader own = thread.getContextClassLoader();
    private final ClassLoader application = new ClassLoader(own) {
    };

    @Test
    void whatFollowsAnAnswer_findsTheClassesOfTheApplication() {
        List<ClassLoader> seen = new ArrayList<>();
        new AnswerExecutor(application).execute(() -> seen.add(thread.getContextClassLoader()));

        assertThat(seen).containsExactly(application);
    }

    @Test
    void threadOfTheSdk_isLeftAsItWas() {
        AnswerExecutor executor = new AnswerExecutor(application);

        assertThatThrownBy(() -> executor.execute(() -> {
            throw new IllegalStateException("expected");
        })).hasMessage("expected");
        assertThat(thread.getContextClassLoader()).isSameAs(own);
    }
}
