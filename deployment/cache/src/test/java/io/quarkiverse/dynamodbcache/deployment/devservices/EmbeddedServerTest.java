package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;
import io.quarkus.runtime.LaunchMode;

class EmbeddedServerTest {

    @ParameterizedTest
    @EnumSource
    void table_isWrittenAndRead(Host host) {
        try (Notes notes = notes(anyPort(host))) {
            assertThat(notes.create().put("1", "hello").get("1")).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAccessKey_seesNothing(Host host) {
        try (Notes mine = notes(anyPort(host)); Notes yours = notes(anyPort(host))) {
            mine.create();

            assertThat(mine.tables()).containsExactly("notes");
            assertThat(yours.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void secondStart_isTheSameServer(Host host) {
        assertThat(anyPort(host)).isEqualTo(anyPort(host));
    }

    @Test
    void secondClassLoader_isTheSameServer() throws ReflectiveOperationException, IOException {
        int port = anyPort(Host.ISOLATED).port();

        URL classes = EmbeddedServer.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader second = new URLClassLoader(new URL[] { classes }, ClassLoader.getPlatformClassLoader())) {
            assertThat(portSeenBy(second)).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyThisMachine_isServed(Host host) throws IOException {
        int port = anyPort(host).port();

        // The port is free on an address of this machine that is not the one in use.
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(other.isBound()).isTrue();
        }
    }

    @Test
    void configuredPortWhereADynamoDbAnswers_isThatOne() {
        RunningServer first = anyPort(Host.ISOLATED);

        RunningServer second = server(Host.FORK, OptionalInt.of(first.port())).running();

        assertThat(second.port()).isEqualTo(first.port());
        assertThat(second.words()).contains("already answered at " + first.endpoint());
    }

    @Test
    void configuredPortThatIsFree_isTakenByOurs() throws IOException {
        int free = freePort();

        RunningServer server = server(Host.FORK, OptionalInt.of(free)).running();

        assertThat(server.port()).isEqualTo(free);
        assertThat(server.words()).isEqualTo("embedded DynamoDB Local 3.3.1 at http://127.0.0.1:" + free
                + " (in a process of its own, in memory)");
    }

    @Test
    void configuredPortOfSomethingElse_isRefusedWithARemedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            hangUpOn(other);

            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> server(Host.ISOLATED, OptionalInt.of(other.getLocalPort())).running())
                    .withMessageContaining("Port " + other.getLocalPort())
                    .withMessageContaining("quarkus.cache.dynamodb.devservices.port");
        }
    }

    @ParameterizedTest
    @EnumSource
    void portTakenMeanwhile_isSaid(Host host) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(ServerNotStartedException.class)
                    .isThrownBy(() -> ServerHost.of(host).start(TestClassPath.jars().resolve(), other.getLocalPort()))
                    .withMessageContaining("Address already in use")
                    .withMessageContaining("quarkus.dynamodb.endpoint-override");
        }
    }

    private static RunningServer anyPort(Host host) {
        return server(host, OptionalInt.empty()).running();
    }

    private static EmbeddedServer server(Host host, OptionalInt port) {
        return new EmbeddedServer(host, port, TestClassPath.jars());
    }

    private static Notes notes(RunningServer server) {
        return Notes.in(server, Namespace.of(LaunchMode.TEST, "notes").accessKey());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void hangUpOn(ServerSocket server) {
        Thread thread = new Thread(() -> {
            try {
                server.accept().close();
            } catch (IOException e) {
                // The test is over, or fails for want of an answer.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static Object portSeenBy(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> jars = loader.loadClass(ServerJars.class.getName());
        Constructor<?> noJars = jars.getDeclaredConstructor(List.class);
        noJars.setAccessible(true);
        Class<?> hosts = loader.loadClass(Host.class.getName());
        Constructor<?> constructor = loader.loadClass(EmbeddedServer.class.getName())
                .getDeclaredConstructor(hosts, OptionalInt.class, jars);
        constructor.setAccessible(true);
        Object server = constructor.newInstance(hosts.getEnumConstants()[0], OptionalInt.empty(),
                noJars.newInstance(List.of()));
        Method running = server.getClass().getDeclaredMethod("running");
        running.setAccessible(true);
        Object found = running.invoke(server);
        Method port = found.getClass().getDeclaredMethod("port");
        port.setAccessible(true);
        return port.invoke(found);
    }
}
