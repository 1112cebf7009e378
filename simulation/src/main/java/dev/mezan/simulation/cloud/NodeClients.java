package dev.mezan.simulation.cloud;

import dev.mezan.aws.AwsClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients that a node has.
 *
 * @param dynamoDb of the tables
 * @param sqs of the queues
 * @param s3 of the objects
 * @param stepFunctions of the state machines
 */
public record NodeClients(DynamoDbClient dynamoDb, SqsClient sqs, S3Client s3, SfnClient stepFunctions)
        implements AwsClients {
    /** Makes the clients of a node. */
    public interface Maker {
        /** Clients whose requests go over a wire. */
        AwsClients over(Wire wire);
    }
}
