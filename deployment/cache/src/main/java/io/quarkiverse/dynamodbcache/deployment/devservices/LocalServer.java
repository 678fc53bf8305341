package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/**
 * Starts DynamoDB Local by reflection, so that its jars need not be on our class path.
 * <p>
 * It uses nothing but the JDK, because a child process runs it with nothing but the jars of DynamoDB Local beside it.
 */
public final class LocalServer {

    private static final String PACKAGE = "software.amazon.dynamodb.services.local.main.";
    private static final String LOOPBACK = "127.0.0.1";

    private LocalServer() {
    }

    /** The child process: announces its port, or why it has none, in one line, and lives as long as its parent does. */
    public static void main(String[] arguments) throws IOException {
        // Closed as soon as the line is out: nobody reads what comes after it, and a full pipe would block the server.
        try (PrintStream parent = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            parent.println(announcement(Integer.parseInt(arguments[0])));
        }
        // The parent holds the other end and writes nothing, so this ends when the parent does, however that ends.
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }

    private static String announcement(int port) {
        try {
            return String.valueOf(start(LocalServer.class.getClassLoader(), port));
        } catch (ReflectiveOperationException e) {
            return reason(e);
        }
    }

    /** What went wrong, in one line: reflection wraps it, and Jetty wraps it again. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }

    /** The port it listens on: the one asked for or, for 0, a free one. */
    static int start(ClassLoader jars, int port) throws ReflectiveOperationException {
        Class<?> inputType = jars.loadClass(PACKAGE + "CommandLineInput");
        // A port is required and must not be 0. It is replaced below, before anything listens.
        Object input = inputType.getConstructor(String[].class)
                .newInstance((Object) new String[] { "-inMemory", "-disableTelemetry", "-port", "8000" });
        call(input, "init");
        // Not createServerFromCommandLineArgs, which prints a banner to the console of the user.
        Object proxy = jars.loadClass(PACKAGE + "ServerRunner").getMethod("createServer", inputType).invoke(null, input);
        Object connector = Array.get(call(jettyOf(proxy), "getConnectors"), 0);
        // DynamoDB Local itself would listen on all interfaces, open to the network the developer is in.
        connector.getClass().getMethod("setHost", String.class).invoke(connector, LOOPBACK);
        connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
        // Not start, which prints a taken port to the console and carries on.
        call(proxy, "safeStart");
        return (int) call(connector, "getLocalPort");
    }

    private static Object jettyOf(Object proxy) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        return server.get(proxy);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
