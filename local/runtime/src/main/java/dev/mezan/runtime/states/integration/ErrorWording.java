package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.runtime.states.integration.sdk.SdkService;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** How an integration tells the errors of a service. */
sealed interface ErrorWording {
    /** The failure of a task whose service answered like this. */
    TaskFailure failure(SdkService service, SdkException exception);

    /**
     * As the integrations of the AWS SDK do: {@code DynamoDb.ConditionalCheckFailedException}, with the cause {@code The
     * conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: …)}.
     */
    record OfTheSdk() implements ErrorWording {
        @Override
        public TaskFailure failure(SdkService service, SdkException exception) {
            var prefix = service.errorPrefix();
            if (exception instanceof AwsServiceException answered && answered.awsErrorDetails() != null) {
                var details = answered.awsErrorDetails();
                return new TaskFailure(
                        prefix + "." + exception.getClass().getSimpleName(),
                        "%s (Service: %s, Status Code: %d, Request ID: %s%s)"
                                .formatted(
                                        message(details),
                                        prefix,
                                        answered.statusCode(),
                                        answered.requestId(),
                                        extended(answered)));
            }
            return new TaskFailure(prefix + ".SdkClientException", String.valueOf(exception.getMessage()));
        }

        private static String extended(AwsServiceException answered) {
            var id = answered.extendedRequestId();
            return id == null ? "" : ", Extended Request ID: " + id;
        }
    }

    /**
     * As the optimized integrations do: {@code DynamoDB.ConditionalCheckFailedException}, with the cause {@code The
     * conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400; Error Code:
     * ConditionalCheckFailedException; Request ID: …; Proxy: null)}.
     *
     * @param prefix the service's name in front of its errors
     * @param service the service's name in the cause, and, without its version, that of an error that the API does not name
     */
    record OfTheService(String prefix, String service) implements ErrorWording {
        @Override
        public TaskFailure failure(SdkService called, SdkException exception) {
            if (exception instanceof AwsServiceException answered && answered.awsErrorDetails() != null) {
                var details = answered.awsErrorDetails();
                return new TaskFailure(
                        prefix + "." + error(called, answered),
                        "%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
                                .formatted(
                                        message(details),
                                        service,
                                        answered.statusCode(),
                                        details.errorCode(),
                                        answered.requestId()));
            }
            return new TaskFailure(prefix + ".SdkClientException", String.valueOf(exception.getMessage()));
        }

        private String error(SdkService called, AwsServiceException answered) {
            var name = answered.getClass().getSimpleName();
            var unnamed = name.equals(called.errorPrefix() + "Exception");
            return unnamed ? service.replaceFirst("v\\d+$", "") + "Exception" : name;
        }
    }

    private static String message(AwsErrorDetails details) {
        return Objects.requireNonNullElse(details.errorMessage(), "null");
    }
}
