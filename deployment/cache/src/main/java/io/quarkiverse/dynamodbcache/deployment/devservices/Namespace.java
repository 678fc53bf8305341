package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import io.quarkus.runtime.LaunchMode;

/** Which database inside a DynamoDB Local is ours: it keeps one per access key, so a fresh key is a fresh, empty DynamoDB. */
record Namespace(String accessKey) {

    Namespace {
        // DynamoDB Local refuses every request that is signed with any other key.
        if (!accessKey.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("Not letters and digits only: '" + accessKey + "'");
        }
    }

    /** Tests start empty each time; otherwise two instances of one application share, and two applications do not. */
    static Namespace of(LaunchMode launchMode, String application) {
        String prefix = launchMode.name().toLowerCase(Locale.ROOT);
        return new Namespace(prefix + (launchMode == LaunchMode.TEST ? random() : fingerprint(application)));
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String fingerprint(String application) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(application.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
