package dev.mezan.runtime.states.integration.sdk;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;

/**
 * A service that the AWS SDK has a client for on the class path.
 *
 * @param names what it is called
 * @param client its client's interface
 * @param maker makes a client
 */
public record SdkService(
        ServiceNames names, Class<? extends SdkClient> client, Function<ClientParts, SdkClient> maker) {

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> SdkService of(
            ServiceNames names, Class<C> client, Supplier<B> builder) {
        return new SdkService(names, client, parts -> made(builder.get(), parts));
    }

    /** Its name in front of its errors, such as {@code DynamoDb}: that of the SDK's client. */
    public String errorPrefix() {
        var name = client.getSimpleName();
        return name.substring(0, name.length() - "Client".length());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> SdkClient made(
            B builder, ClientParts parts) {
        return builder.endpointOverride(parts.endpoint())
                .region(parts.region())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(parts.http())
                // A state retries as its definition says, and by nothing else.
                .overrideConfiguration(settings -> settings.retryStrategy(retry -> retry.maxAttempts(1))
                        .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }
}
