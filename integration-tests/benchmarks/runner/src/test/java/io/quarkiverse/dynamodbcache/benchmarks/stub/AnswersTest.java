package io.quarkiverse.dynamodbcache.benchmarks.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String KEY = "{\"pk\":{\"S\":\"cache#s:a\"},\"sk\":{\"S\":\"e\"}}";

    private final Answers answers = new Answers();

    @Test
    void whatWasPut_isGivenBackAsItCame() {
        String item = "{\"pk\":{\"S\":\"cache#s:a\"},\"sk\":{\"S\":\"e\"},\"v\":{\"S\":\"svalue\"}}";
        asked("PutItem", "{\"TableName\":\"t\",\"Item\":" + item + "}");

        assertThat(asked("GetItem", "{\"TableName\":\"t\",\"Key\":" + KEY + "}")).endsWith("\r\n\r\n{\"Item\":" + item + "}");
    }

    @Test
    void whatWasNotPut_isNotThere() {
        assertThat(asked("GetItem", "{\"TableName\":\"t\",\"Key\":" + KEY + "}")).endsWith("\r\n\r\n{}");
    }

    private String asked(String operation, String body) {
        return new String(answers.to(operation, body), StandardCharsets.ISO_8859_1);
    }
}
