package dev.mezan.simulation.part;

import dev.mezan.aws.AwsClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of a small world, which has tables and nothing else.
 *
 * @param dynamoDb of the tables
 */
record TablesOnly(DynamoDbClient dynamoDb) implements AwsClients {
    @Override
    public SqsClient sqs() {
        throw missing("queues");
    }

    @Override
    public S3Client s3() {
        throw missing("objects");
    }

    @Override
    public SfnClient stepFunctions() {
        throw missing("state machines");
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("A small world has no " + what);
    }
}
