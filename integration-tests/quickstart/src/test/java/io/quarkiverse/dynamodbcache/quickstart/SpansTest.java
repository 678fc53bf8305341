package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.quickstart.FactorsResourceTest.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A span in the log is {@code 'name' : trace span KIND [tracer: …] attributes}. */
@QuarkusTest
@TestProfile(SpansTest.Traced.class)
class SpansTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Logger EXPORTER = Logger.getLogger("io.opentelemetry.exporter.logging.LoggingSpanExporter");

    private final List<String> spans = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord span) {
            spans.add(span.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        assumeThat(hasSpans()).as("quarkus-opentelemetry is there").isTrue();
        EXPORTER.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        EXPORTER.removeHandler(handler);
    }

    /** Not with each version of Quarkus: see pom.xml. */
    private static boolean hasSpans() {
        return SpansTest.class.getClassLoader().getResource("io/quarkus/opentelemetry/runtime/OpenTelemetryUtil.class") != null;
    }

    @Test
    void eachCall_leavesItsSpan_inTheTraceOfItsRequest() {
        Answer.to("101");
        Answer.to("101");

        await("four spans").atMost(BOUND).until(() -> spans.size() >= 4);
        assertThat(of("get factors")).hasSize(2);
        assertThat(of("get factors").get(0)).contains("cache.name=factors", "cache.result=miss");
        assertThat(of("get factors").get(1)).contains("cache.name=factors", "cache.result=hit");
        assertThat(traces("get factors")).doesNotHaveDuplicates().isEqualTo(traces("GET /factors/{n:.*}"));
    }

    private List<String> of(String name) {
        return spans.stream().filter(span -> span.startsWith("'" + name + "'")).toList();
    }

    private List<String> traces(String name) {
        return of(name).stream().map(span -> span.substring(name.length() + "'' : ".length()).split(" ", 2)[0]).toList();
    }

    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false");
        }
    }
}
