package dev.mezan.runtime.docker;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** LocalStack in a container, and what the tests need made in it. */
final class LocalStack {
    /** The last series that needs no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.9.2");

    private LocalStack() {}

    static LocalStackContainer container() {
        return new LocalStackContainer(IMAGE).withServices("dynamodb", "sqs", "s3", "stepfunctions");
    }

    static AwsClients clients(LocalStackContainer container) {
        var credentials = AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey());
        return AwsClients.of(ClientSettings.of(
                container.getEndpoint(),
                Region.of(container.getRegion()),
                StaticCredentialsProvider.create(credentials)));
    }

    /** A table with the keys pk and sk, and an index by-status with the keys gpk and gsk. */
    static void table(AwsClients clients, String name) {
        var index = GlobalSecondaryIndex.builder()
                .indexName("by-status")
                .keySchema(keys("gpk", "gsk"))
                .projection(what -> what.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("n"))
                .build();
        clients.dynamoDb()
                .createTable(request -> request.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(Stream.of("pk", "sk", "gpk", "gsk")
                                .map(LocalStack::attribute)
                                .toList())
                        .keySchema(keys("pk", "sk"))
                        .globalSecondaryIndexes(List.of(index)));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(key(partition, KeyType.HASH), key(sort, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** A queue, and the queue of the messages that were received too often. */
    static void queues(AwsClients clients, String name, String deadLetters, int most) {
        var dead = clients.sqs().createQueue(request -> request.queueName(deadLetters));
        var arn = clients.sqs()
                .getQueueAttributes(
                        request -> request.queueUrl(dead.queueUrl()).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        var policy = "{\"deadLetterTargetArn\": \"%s\", \"maxReceiveCount\": \"%d\"}".formatted(arn, most);
        clients.sqs()
                .createQueue(request ->
                        request.queueName(name).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    }

    /** The ARN of a new Standard machine. */
    static String machine(AwsClients clients, String name, String definition) {
        return clients.stepFunctions()
                .createStateMachine(request -> request.name(name)
                        .definition(definition)
                        .type(StateMachineType.STANDARD)
                        .roleArn("arn:aws:iam::000000000000:role/" + name))
                .stateMachineArn();
    }
}
