package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisposableUrlsTest {

    private static final DisposableUrls NONE_LISTED = new DisposableUrls(List.of());

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1", "jdbc:H2:mem:", "jdbc:hsqldb:mem:test",
            "jdbc:derby:memory:test;create=true", "jdbc:sqlite:", "jdbc:sqlite::memory:",
            "jdbc:sqlite:file::memory:?cache=shared",
            "jdbc:sqlite:file:test?cache=shared&mode=memory" })
    void databaseInMemory_isDisposable(String url) {
        assertThat(NONE_LISTED.contains(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:postgresql://localhost:5432/test", "jdbc:postgresql://LOCALHOST/test",
            "jdbc:postgresql:test",
            "jdbc:postgresql:///test", "jdbc:mysql:///test", "jdbc:mariadb://127.0.0.1:3306/test?user=a",
            "jdbc:postgresql://[::1]:5432/test", "jdbc:postgresql://localhost:5432,127.1.2.3:5433/test",
            "jdbc:mysql:loadbalance://localhost,127.0.0.1/test", "jdbc:h2:tcp://localhost/mem:test",
            "jdbc:hsqldb:hsql://localhost/test", "jdbc:derby://localhost:1527/test", "jdbc:oracle:thin:@localhost:1521:xe",
            "jdbc:oracle:thin:@//localhost:1521/xe", "jdbc:oracle:thin:scott/tiger@//localhost:1521/xe",
            "jdbc:sqlserver://localhost\\instance:1433;databaseName=test", "jdbc:sqlserver://;serverName=localhost",
            "jdbc:db2://localhost:50000/test:user=a;", "http://localhost:8000", "http://127.0.0.1:8000/", "http://[::1]:8000",
            "http://[0:0:0:0:0:0:0:1]:8000", "http://[::ffff:127.0.0.1]:8000", "http://user:pass@localhost:8000" })
    void databaseOnThisMachine_isDisposable(String url) {
        assertThat(NONE_LISTED.contains(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "nonsense", "jdbc:", "jdbc:h2:file:./mem:", "jdbc:h2:~/test",
            "jdbc:h2:tcp://db.acme.com/mem:test",
            "jdbc:hsqldb:file:localhost", "jdbc:sqlite:test.db", "jdbc:derby://db.acme.com:1527/memory:test",
            "jdbc:postgresql://db.acme.com/localhost", "jdbc:postgresql://localhost.acme.com/test",
            "jdbc:postgresql://localhost:5432,db.acme.com/test", "jdbc:postgresql://localhost,/test",
            "jdbc:postgresql://localhost@db.acme.com/test", "jdbc:postgresql://localhost/test?PGHOST=db.acme.com",
            "jdbc:postgresql:?service=production", "jdbc:mysql://address=(host=localhost),address=(host=db.acme.com)/test",
            "jdbc:mysql://[localhost,db.acme.com]/test", "jdbc:oracle:thin:@production",
            "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=db.acme.com)))", "jdbc:oracle:thin:localhost/tiger@//db.acme.com/xe",
            "jdbc:sqlserver://localhost;failoverPartner=db.acme.com", "jdbc:sqlserver://;databaseName=test", "jdbc:db2:alias",
            "jdbc:postgresql://10.127.0.1/test", "jdbc:postgresql://[2001:db8::1]/test", "jdbc:postgresql://0.0.0.0/test",
            "https://dynamodb.eu-central-1.amazonaws.com", "http://localhost:8000@dynamodb.eu-central-1.amazonaws.com",
            "http://dynamodb.eu-central-1.amazonaws.com#@localhost", "jdbc:postgresql://localhost:x/test",
            "jdbc:oracle:thin:scott/tiger@db.acme.com@localhost:1521:xe" })
    void anyOtherDatabase_isNotDisposable(String url) {
        assertThat(NONE_LISTED.contains(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:mysql://app:pw@db.acme.com:3306,app:pw@localhost:3306/shop",
            "jdbc:mysql://app:pw@localhost:3306,app:pw@db.acme.com:3306/shop", "jdbc:mysql://a:b@db.acme.com@localhost/shop",
            "jdbc:mysql://localhost;a@db.acme.com/shop" })
    void everyHost_counts_alsoWhereEachHasAUser(String url) {
        assertThat(NONE_LISTED.contains(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "jdbc:postgresql:///db?cloudSqlInstance=a:b:c&socketFactory=com.google.cloud.sql.postgres.SocketFactory",
            "jdbc:postgresql://localhost/db?SOCKETFACTORY=com.acme.Tunnel", "jdbc:mysql:///db?cloudSqlInstance=a:b:c",
            "jdbc:mysql://localhost/db?socksProxyHost=bastion.acme.com", "jdbc:mysql://localhost/db?socks%50roxyHost=localhost",
            "jdbc:sqlserver://localhost; serverName = db.acme.com", "jdbc:sqlserver://localhost;\tserver\t=db.acme.com",
            "jdbc:mysql+srv://localhost/db", "jdbc:mysql+srv:loadbalance://localhost/db",
            "jdbc:db2://localhost:1/x:clientRerouteAlternateServerName=db.acme.com;",
            "jdbc:db2://localhost:1/x:user=a;clientRerouteServerListJNDIName=jdbc/list;" })
    void whatLeadsToAnotherHost_counts(String url) {
        assertThat(NONE_LISTED.contains(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:mysql://app:pw@localhost:3306,app:pw@127.0.0.1:3306/shop",
            "jdbc:mysql://localhost/db?serverTimezone=UTC&useServerPrepStmts=true&socketTimeout=30&user=a%40b",
            "jdbc:postgresql://localhost/db?loadBalanceHosts=true&PGHOST=127.0.0.1&hostRecheckSeconds=2",
            "jdbc:sqlserver://localhost; serverName = 127.0.0.1 ; hostNameInCertificate=*.acme.com" })
    void whatOnlySoundsLikeIt_doesNot(String url) {
        assertThat(NONE_LISTED.contains(url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "cloudSqlInstance,a:b:c", "socketFactory,com.google.cloud.sql.postgres.SocketFactory",
            "SocksProxyHost,bastion.acme.com", "PGHOST,db.acme.com", "serverName,db.acme.com", "url,jdbc:postgresql:///db" })
    void propertyBesideTheUrl_counts(String name, String value) {
        assertThatThrownBy(() -> NONE_LISTED.check("Table 'orders'", "jdbc:postgresql:///db", Map.of(name, value),
                "quarkus.datasource.jdbc.url"))
                .isInstanceOf(NotDisposableException.class)
                .hasMessageContaining("in 'jdbc:postgresql:///db' with the properties " + name);
    }

    @Test
    void propertiesOfNoConsequence_doNot() {
        assertThatCode(() -> NONE_LISTED.check("Table 'orders'", "jdbc:postgresql:///db",
                Map.of("serverTimezone", "UTC", "PGHOST", "localhost"), "quarkus.datasource.jdbc.url"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({ "jdbc:postgresql://db.acme.com/test,true", "jdbc:postgresql://db.acme.com/test2,false",
            "jdbc:postgresql://ci-17.acme.com/anything?ssl=true,true", "jdbc:postgresql://ci-17xacme.com/any,false",
            "xjdbc:postgresql://ci-17.acme.com/any,false" })
    void listedUrl_isDisposable_withAsteriskForAnyCharacters(String url, boolean disposable) {
        DisposableUrls urls = new DisposableUrls(
                List.of("jdbc:postgresql://db.acme.com/test", " jdbc:postgresql://ci-*.acme.com/*"));

        assertThat(urls.contains(url)).isEqualTo(disposable);
    }

    @Test
    void disposableUrl_passesTheCheck() {
        assertThatCode(() -> NONE_LISTED.check("Table 'orders'", "http://localhost:8000", "quarkus.dynamodb.endpoint-override"))
                .doesNotThrowAnyException();
    }

    @Test
    void otherUrl_isRefused_sayingWhichAndWhatToDo() {
        assertThatThrownBy(() -> NONE_LISTED.check("Table 'orders'", "jdbc:postgresql://db.acme.com/test?password=tiger",
                "quarkus.datasource.jdbc.url"))
                .isInstanceOf(NotDisposableException.class)
                .hasMessageStartingWith("Table 'orders' would be created under test in "
                        + "'jdbc:postgresql://db.acme.com/test?password=***' (quarkus.datasource.jdbc.url)")
                .hasMessageContainingAll("quarkus.unmanaged.disposable-urls", "quarkus.unmanaged.flip=never");
    }
}
