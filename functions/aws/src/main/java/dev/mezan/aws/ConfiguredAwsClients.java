package dev.mezan.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.presigner.SdkPresigner;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients that share one carrier of requests and one set of settings.
 *
 * <p>The makers give them as {@link SdkClient}, so that the JVM loads the classes of a service when its client is asked
 * for and not before: a function starts faster, and its artifact need not have the clients that it never asks for.
 */
final class ConfiguredAwsClients implements AwsClients {
    private final ClientSettings settings;
    private final Supplier<SdkHttpClient> http;
    private final Supplier<SdkClient> dynamoDb =
            new Once<>(() -> configured(DynamoDbClient.builder()).build());
    private final Supplier<SdkClient> sqs =
            new Once<>(() -> configured(SqsClient.builder()).build());
    private final Supplier<SdkClient> s3 = new Once<>(this::buildS3);
    private final Supplier<SdkPresigner> presigner = new Once<>(this::buildPresigner);
    private final Supplier<SdkClient> stepFunctions =
            new Once<>(() -> configured(SfnClient.builder()).build());

    ConfiguredAwsClients(ClientSettings settings) {
        this.settings = settings;
        this.http = new Once<>(() -> settings.http()
                .orElseGet(() -> UrlConnectionHttpClient.builder().build()));
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return (DynamoDbClient) dynamoDb.get();
    }

    @Override
    public SqsClient sqs() {
        return (SqsClient) sqs.get();
    }

    @Override
    public S3Client s3() {
        return (S3Client) s3.get();
    }

    @Override
    public SfnClient stepFunctions() {
        return (SfnClient) stepFunctions.get();
    }

    @Override
    public S3Presigner presigner() {
        return (S3Presigner) presigner.get();
    }

    private SdkPresigner buildPresigner() {
        var local = settings.endpoint().isPresent();
        var builder = S3Presigner.builder()
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(local).build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.region().ifPresent(builder::region);
        settings.credentials().ifPresent(builder::credentialsProvider);
        return builder.build();
    }

    private SdkClient buildS3() {
        // One address serves every bucket of the local suite, so the bucket goes in the path there.
        return configured(S3Client.builder())
                .forcePathStyle(settings.endpoint().isPresent())
                .build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.region().ifPresent(builder::region);
        settings.credentials().ifPresent(builder::credentialsProvider);
        return builder.httpClient(http.get()).overrideConfiguration(overrides());
    }

    private ClientOverrideConfiguration overrides() {
        // StartSyncExecution puts "sync-" before the host name, which no local address answers to.
        return ClientOverrideConfiguration.builder()
                .putAdvancedOption(
                        SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
                        settings.endpoint().isPresent())
                .build();
    }
}
