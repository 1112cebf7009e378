package dev.mezan.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of the AWS services that the suite uses; each is made when it is first asked for. */
public interface AwsClients {
    /** The client of DynamoDB. */
    DynamoDbClient dynamoDb();

    /** The client of SQS. */
    SqsClient sqs();

    /** The client of S3. */
    S3Client s3();

    /** The client of Step Functions. */
    SfnClient stepFunctions();

    /** The client of SNS, with the region, credentials and endpoint that the process has, unless they are its own. */
    default SnsClient sns() {
        return SnsClient.create();
    }

    /** What signs addresses that others may use for a while; it sends no requests. */
    default S3Presigner presigner() {
        return S3Presigner.create();
    }

    /** Clients with the region, credentials and endpoints that the process has, as the SDK finds them. */
    static AwsClients ofProcess() {
        return new ConfiguredAwsClients(ClientSettings.ofProcess());
    }

    /** Clients of an endpoint, with credentials of their own. */
    static AwsClients of(ClientSettings settings) {
        return new ConfiguredAwsClients(settings);
    }
}
