package io.quarkiverse.dynamodbcache.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalledUriTest {

    @Test
    void uriOfTheApplication_isHere() {
        CalledUri uri = CalledUri.of("http://localhost:8081/shares/1?a=b#c");

        assertThat(uri).isEqualTo(new CalledUri("localhost", "/shares/1"));
        assertThat(uri.isOnThisMachine()).isTrue();
        assertThat(CalledUri.of("https://user:pw@[::1]:8443/x").isOnThisMachine()).isTrue();
    }

    @Test
    void unencodedUri_isReadAsWell() {
        CalledUri uri = CalledUri.of("http://127.0.0.1:8081/labels/{a b}|?q=%");

        assertThat(uri).isEqualTo(new CalledUri("127.0.0.1", "/labels/{a b}|"));
        assertThat(uri.isOnThisMachine()).isTrue();
    }

    /** Of those that are for documentation only. */
    @Test
    void otherHost_isElsewhere() {
        assertThat(CalledUri.of("http://192.0.2.1/shares").isOnThisMachine()).isFalse();
        assertThat(CalledUri.of("http://nowhere.invalid:80").isOnThisMachine()).isFalse();
    }
}
