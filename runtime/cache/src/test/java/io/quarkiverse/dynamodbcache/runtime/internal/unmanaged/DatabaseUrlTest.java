package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "jdbc:postgresql://scott:tiger@db.acme.com/test | jdbc:postgresql://scott:***@db.acme.com/test",
            "jdbc:postgresql://scott:ti/ger@x@db.acme.com/test | jdbc:postgresql://scott:***@db.acme.com/test",
            "jdbc:postgresql://db/test?user=scott&password=tiger&ssl=true | jdbc:postgresql://db/test?user=scott&password=***&ssl=true",
            "jdbc:postgresql://db/test?sslpassword=tiger | jdbc:postgresql://db/test?sslpassword=***",
            "jdbc:sqlserver://db;user=scott;Password={ti;ger};encrypt=true | jdbc:sqlserver://db;user=scott;Password=***;encrypt=true",
            "jdbc:db2://db:50000/test:user=scott;password=tiger; | jdbc:db2://db:50000/test:user=scott;password=***;",
            "jdbc:oracle:thin:scott/tiger@//db:1521/xe | jdbc:oracle:thin:scott/***@//db:1521/xe",
            "https://key:secret@dynamodb.eu-central-1.amazonaws.com | https://key:***@dynamodb.eu-central-1.amazonaws.com" })
    void password_isMasked(String url, String masked) {
        assertThat(new DatabaseUrl(url).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:postgresql://db.acme.com:5432/test?ssl=true", "jdbc:oracle:thin:@db:1521:xe",
            "http://localhost:8000" })
    void urlWithoutPassword_staysAsItIs(String url) {
        assertThat(new DatabaseUrl(url).masked()).isEqualTo(url);
    }
}
