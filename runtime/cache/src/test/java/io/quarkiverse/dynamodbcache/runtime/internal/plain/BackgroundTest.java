package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.CallersContext;
import io.smallrye.mutiny.Uni;

class BackgroundTest {

    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final List<@Nullable String> seen = new ArrayList<>();

    @BeforeEach
    void begin() {
        CallersContext.set("transaction");
    }

    @AfterEach
    void end() {
        CallersContext.set(null);
    }

    private void ask() {
        Uni.createFrom().completionStage(answer).subscribe().with(item -> seen.add(CallersContext.current()));
    }

    private void answerElsewhere() {
        CompletableFuture.runAsync(() -> answer.complete("answer")).join();
    }

    /** So that the tests here show something. */
    @Test
    void whatIsBegunAsUsual_isInTheContextOfTheCaller() {
        ask();
        answerElsewhere();

        assertThat(seen).containsExactly("transaction");
    }

    @Test
    void whatIsBegunInTheBackground_isNot_andItsAnswerNeither() {
        Background.run(() -> {
            seen.add(CallersContext.current());
            ask();
        });
        answerElsewhere();

        assertThat(seen).containsExactly(null, null);
    }

    @Test
    void callerIsBackInItsContext_alsoAfterAFailure() {
        assertThat(Background.begin(() -> "begun")).isEqualTo("begun");
        assertThat(CallersContext.current()).isEqualTo("transaction");

        assertThatThrownBy(() -> Background.run(() -> {
            throw new IllegalStateException("failed");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(CallersContext.current()).isEqualTo("transaction");
    }
}
