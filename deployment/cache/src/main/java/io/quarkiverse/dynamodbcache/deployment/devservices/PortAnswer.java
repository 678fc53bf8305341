package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Who answers on a port of this machine. */
enum PortAnswer {

    NOBODY,
    DYNAMODB,
    SOMETHING_ELSE;

    // The signature is not checked; an access key of our own keeps the question out of everyone's tables.
    private static final String ANYONE = "AWS4-HMAC-SHA256 Credential=probe/20260101/us-east-1/dynamodb/aws4_request, "
            + "SignedHeaders=host, Signature=00";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    static String endpoint(int port) {
        // Not "localhost", which some machines resolve to ::1 first.
        return "http://127.0.0.1:" + port;
    }

    /** Asks for the names of the tables, which any DynamoDB answers; waits no longer than the patience for each step. */
    static PortAnswer on(int port, Duration patience) {
        try {
            HttpURLConnection connection = open(port, (int) patience.toMillis());
            try {
                return isDynamoDb(connection) ? DYNAMODB : SOMETHING_ELSE;
            } finally {
                connection.disconnect();
            }
        } catch (ConnectException e) {
            return NOBODY;
        } catch (IOException e) {
            // It accepts connections, but does not speak HTTP, or does not answer in time.
            return SOMETHING_ELSE;
        }
    }

    // Not java.net.http.HttpClient: its threads would keep our class loader alive after a live reload.
    private static HttpURLConnection open(int port, int patience) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(endpoint(port) + "/").toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        connection.setRequestProperty("Authorization", ANYONE);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.ListTables");
        connection.setDoOutput(true);
        // A body of known length is sent once; otherwise a server that hangs up is asked again without a word.
        connection.setFixedLengthStreamingMode(BODY.length);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(BODY);
        }
        return connection;
    }

    private static boolean isDynamoDb(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK
                || connection.getHeaderField("x-amzn-requestid") == null) {
            return false;
        }
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readNBytes(1024), StandardCharsets.UTF_8).contains("\"TableNames\"");
        }
    }
}
