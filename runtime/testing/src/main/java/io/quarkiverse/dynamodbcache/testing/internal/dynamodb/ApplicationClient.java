package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client of the application that is still to be built.
 *
 * @param settings what the client will say of itself
 */
record ApplicationClient(DynamoDbBaseClientBuilder<?, ?> builder, AwsServiceClientConfiguration settings) {

    static ApplicationClient of(DynamoDbBaseClientBuilder<?, ?> builder) {
        // A builder does not tell what it was given, nor does it know of system properties and profiles.
        try (AwsClient sample = (AwsClient) builder.build()) {
            return new ApplicationClient(builder, sample.serviceClientConfiguration());
        }
    }

    DatabaseAddress address() {
        return DatabaseAddress.of(settings);
    }

    void add(ExecutionInterceptor interceptor) {
        builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder().addExecutionInterceptor(interceptor).build());
    }

    void setCredentials(AwsCredentialsProvider credentials) {
        builder.credentialsProvider(credentials);
    }

    /** One for the same tables that is none of the application's: neither mocked nor watched. */
    DynamoDbClient ours(Optional<CurrentNamespace> namespace) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(address().url()))
                .region(settings.region())
                .credentialsProvider(namespace.isPresent() ? namespace.get() : settings.credentialsProvider())
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(30)))
                .build();
    }
}
