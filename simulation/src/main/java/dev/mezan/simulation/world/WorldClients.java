package dev.mezan.simulation.world;

import dev.mezan.aws.AwsClients;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.Wire;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A node's clients, and its way to the world outside.
 *
 * @param aws the clients of AWS
 * @param outside what lies outside
 * @param wire the node's network
 * @param world what is around it
 */
record WorldClients(AwsClients aws, Outside outside, Wire wire, Surroundings world) implements AwsClients {
    @Override
    public DynamoDbClient dynamoDb() {
        return aws.dynamoDb();
    }

    @Override
    public SqsClient sqs() {
        return aws.sqs();
    }

    @Override
    public S3Client s3() {
        return aws.s3();
    }

    @Override
    public SfnClient stepFunctions() {
        return aws.stepFunctions();
    }
}
