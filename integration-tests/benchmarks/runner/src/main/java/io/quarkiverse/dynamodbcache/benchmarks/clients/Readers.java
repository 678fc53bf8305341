package io.quarkiverse.dynamodbcache.benchmarks.clients;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.client.config.ClientAsyncConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All clients and settings that there is a choice of (checksums are no setting for DynamoDB). A line adds another. */
record Readers(URI endpoint) {

    static List<Reader> all(URI endpoint) {
        Readers readers = new Readers(endpoint);
        return List.of(
                readers.async("aws-crt, 512 connections", crt(512), client -> {
                }),
                readers.async("netty, 512 connections", netty(512), client -> {
                }),
                readers.async("netty, 512 connections, one event loop", netty(512).eventLoopGroupBuilder(
                        SdkEventLoopGroup.builder().numberOfThreads(1)), client -> {
                        }),
                readers.sync("url-connection", UrlConnectionHttpClient.builder()),
                readers.sync("apache, 512 connections", ApacheHttpClient.builder().maxConnections(512)),
                readers.async("aws-crt, 64 connections", crt(64), client -> {
                }),
                readers.async("aws-crt, 16 connections", crt(16), client -> {
                }),
                readers.async("aws-crt, answers on the SDK's executor", crt(512), client -> client
                        .asyncConfiguration(ClientAsyncConfiguration.builder().build())),
                readers.async("aws-crt, retry mode legacy", crt(512), client -> client
                        .overrideConfiguration(override -> override.retryStrategy(RetryMode.LEGACY))),
                readers.async("aws-crt, retry mode adaptive", crt(512), client -> client
                        .overrideConfiguration(override -> override.retryStrategy(RetryMode.ADAPTIVE_V2))),
                readers.async("aws-crt, account-id endpoints disabled", crt(512), client -> client
                        .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)));
    }

    private static AwsCrtAsyncHttpClient.Builder crt(int connections) {
        return AwsCrtAsyncHttpClient.builder().maxConcurrency(connections);
    }

    private static NettyNioAsyncHttpClient.Builder netty(int connections) {
        return NettyNioAsyncHttpClient.builder().maxConcurrency(connections);
    }

    private Reader async(String name, SdkAsyncHttpClient.Builder<?> http, Consumer<DynamoDbAsyncClientBuilder> settings) {
        DynamoDbAsyncClientBuilder client = DynamoDbAsyncClient.builder().httpClientBuilder(http)
                .asyncConfiguration(async -> async
                        .advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD));
        settings.accept(client);
        return Reader.of(name, common(client).build());
    }

    private Reader sync(String name, SdkHttpClient.Builder<?> http) {
        return Reader.of(name, common(DynamoDbClient.builder().httpClientBuilder(http)
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))).build());
    }

    private <B extends AwsClientBuilder<B, ?>> B common(B client) {
        return client.endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("benchmark", "unused")));
    }
}
