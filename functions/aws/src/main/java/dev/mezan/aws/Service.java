package dev.mezan.aws;

import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The AWS services whose clients a function makes itself familiar with before a snapshot. */
enum Service {
    DYNAMO_DB("dynamodb/DynamoDbClient"),
    S3("s3/S3Client"),
    SQS("sqs/SqsClient"),
    STEP_FUNCTIONS("sfn/SfnClient");

    private static final String NAME = "rehearsal";

    private final String client;

    Service(String client) {
        this.client = client;
    }

    /** Whether the function has its client: an artifact has only those that the function's grants let it call. */
    boolean isThere() {
        var resource = "/software/amazon/awssdk/services/" + client + ".class";
        return Service.class.getResource(resource) != null;
    }

    /** Makes the client, which asks for no credentials until it is used. */
    void make(AwsClients clients) {
        var _ = switch (this) {
            case DYNAMO_DB -> clients.dynamoDb().serviceName();
            case S3 -> clients.s3().serviceName();
            case SQS -> clients.sqs().serviceName();
            case STEP_FUNCTIONS -> clients.stepFunctions().serviceName();
        };
    }

    /** Sends requests like those of an invocation. */
    void rehearse(AwsClients clients) {
        switch (this) {
            case DYNAMO_DB -> table(clients);
            case S3 -> bucket(clients);
            case SQS -> clients.sqs().receiveMessage(request -> request.queueUrl("https://localhost/1/" + NAME));
            case STEP_FUNCTIONS ->
                clients.stepFunctions()
                        .describeExecution(
                                request -> request.executionArn("arn:aws:states:us-east-1:1:execution:" + NAME));
        }
    }

    private static void table(AwsClients clients) {
        var key = Map.of("pk", AttributeValue.fromS(NAME), "sk", AttributeValue.fromS(NAME));
        clients.dynamoDb().getItem(request -> request.tableName(NAME).key(key));
        clients.dynamoDb().putItem(request -> request.tableName(NAME).item(key));
        clients.dynamoDb().query(request -> request.tableName(NAME).keyConditionExpression(NAME));
    }

    private static void bucket(AwsClients clients) {
        clients.s3().putObject(request -> request.bucket(NAME).key(NAME), RequestBody.fromString(NAME));
        clients.s3().getObjectAsBytes(request -> request.bucket(NAME).key(NAME));
    }
}
