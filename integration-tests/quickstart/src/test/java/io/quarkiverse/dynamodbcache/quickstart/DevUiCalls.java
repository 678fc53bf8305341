package io.quarkiverse.dynamodbcache.quickstart;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls what the pages of the Dev UI call, as they do. */
final class DevUiCalls implements AutoCloseable {

    private static final long BOUND_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final Answers answers = new Answers();
    private final WebSocket socket;
    private int calls;

    DevUiCalls(String url) throws Exception {
        socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URI.create(url.replaceFirst("http", "ws") + "q/dev-ui/json-rpc-ws"), answers)
                .get(BOUND_SECONDS, TimeUnit.SECONDS);
    }

    /** @return what was answered: the result, or the error */
    JsonNode call(String method, Map<String, Object> params) throws Exception {
        int id = ++calls;
        socket.sendText(json.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params)), true)
                .get(BOUND_SECONDS, TimeUnit.SECONDS);
        while (true) {
            String text = answers.whole.poll(BOUND_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError(method + " was not answered");
            }
            JsonNode answer = json.readTree(text);
            // Others are news that nobody has asked for.
            if (answer.path("id").asInt() == id) {
                return answer.has("error") ? answer.path("error") : answer.path("result").path("object");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Answers implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                whole.add(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
