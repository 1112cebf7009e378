package dev.mezan.runtime.states.integration.sdk;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The services that Task states can call; another one needs its SDK module on the class path and a line here.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">Learning to use AWS
 *     service SDK integrations</a>
 */
public final class SdkServices {
    private static final List<SdkService> ALL = List.of(
            SdkService.of(ServiceNames.of("dynamodb", "dynamodb"), DynamoDbClient.class, DynamoDbClient::builder),
            SdkService.of(ServiceNames.of("sqs", "sqs"), SqsClient.class, SqsClient::builder),
            SdkService.of(
                    ServiceNames.of("s3", "s3"),
                    S3Client.class,
                    () -> S3Client.builder().forcePathStyle(true)),
            SdkService.of(ServiceNames.of("sfn", "states"), SfnClient.class, SfnClient::builder),
            SdkService.of(ServiceNames.of("lambda", "lambda"), LambdaClient.class, LambdaClient::builder),
            SdkService.of(ServiceNames.of("sns", "sns"), SnsClient.class, SnsClient::builder),
            SdkService.of(
                    ServiceNames.of("eventbridge", "events"), EventBridgeClient.class, EventBridgeClient::builder),
            SdkService.of(
                    new ServiceNames("secretsmanager", "secretsmanager", "SECRETS_MANAGER"),
                    SecretsManagerClient.class,
                    SecretsManagerClient::builder),
            SdkService.of(
                    new ServiceNames("bedrockruntime", "bedrock", "BEDROCK_RUNTIME"),
                    BedrockRuntimeClient.class,
                    BedrockRuntimeClient::builder));

    private SdkServices() {}

    /** The service with this name in the ARN of a resource. */
    public static Optional<SdkService> find(String arnName) {
        return ALL.stream()
                .filter(service -> service.names().arn().equals(arnName))
                .findFirst();
    }

    /** All of them. */
    public static List<SdkService> all() {
        return ALL;
    }
}
