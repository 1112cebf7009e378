package dev.mezan.simulation.cloud.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** How the service refuses a request. */
final class Failures {
    private Failures() {}

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .build();
    }

    static RuntimeException condition(Optional<Map<String, AttributeValue>> item) {
        var message = "The conditional request failed";
        var builder = ConditionalCheckFailedException.builder();
        item.ifPresent(builder::item);
        return builder.message(message)
                .awsErrorDetails(details("ConditionalCheckFailedException", message))
                .statusCode(400)
                .build();
    }

    static RuntimeException missing(String table) {
        var message = "Requested resource not found: Table: " + table + " not found";
        return ResourceNotFoundException.builder()
                .message(message)
                .awsErrorDetails(details("ResourceNotFoundException", message))
                .statusCode(400)
                .build();
    }

    static RuntimeException throttled() {
        var message = "The level of configured provisioned throughput for the table was exceeded";
        return ProvisionedThroughputExceededException.builder()
                .message(message)
                .awsErrorDetails(details("ProvisionedThroughputExceededException", message))
                .statusCode(400)
                .build();
    }

    static RuntimeException conflict() {
        var message = "Transaction is ongoing for the item";
        return TransactionConflictException.builder()
                .message(message)
                .awsErrorDetails(details("TransactionConflictException", message))
                .statusCode(400)
                .build();
    }

    static RuntimeException cancelled(List<CancellationReason> reasons) {
        var message = "Transaction cancelled, please refer cancellation reasons for specific reasons";
        return TransactionCanceledException.builder()
                .message(message)
                .cancellationReasons(reasons)
                .awsErrorDetails(details("TransactionCanceledException", message))
                .statusCode(400)
                .build();
    }

    static RuntimeException invalid(IllegalArgumentException reason) {
        var message = "Invalid request: " + reason.getMessage();
        return DynamoDbException.builder()
                .message(message)
                .awsErrorDetails(details("ValidationException", message))
                .statusCode(400)
                .cause(reason)
                .build();
    }
}
