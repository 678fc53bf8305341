package io.quarkiverse.dynamodbcache.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class HttpParticipantTest {

    @Test
    void classPathWithoutRestAssured_hasNoClient() {
        assertThat(HttpClient.restAssured(ClassLoader.getPlatformClassLoader())).isEmpty();
        assertThat(HttpClient.restAssured(getClass().getClassLoader())).isPresent();
    }

    @Test
    void joinedWithoutRestAssured_tellsWhatToAdd() {
        assertThatThrownBy(() -> HttpParticipant.required(Optional.empty(), "TransferTest.moves"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("TransferTest.moves is isolated by JOINED, where calls over HTTP made with REST-assured join its "
                        + "transaction, but REST-assured is not on its class path. Add io.rest-assured:rest-assured in test scope, "
                        + "or isolate it by TRUNCATE.");
    }
}
