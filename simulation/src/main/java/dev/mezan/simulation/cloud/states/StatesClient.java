package dev.mezan.simulation.cloud.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.json.Json;
import dev.mezan.simulation.cloud.Wire;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** A node's client of the state machines. */
public final class StatesClient implements SfnClient {
    private static final String SERVICE = "states";

    private final Executions executions;
    private final Wire wire;

    /** A client whose requests go over a wire. */
    public StatesClient(Executions executions, Wire wire) {
        this.executions = executions;
        this.wire = wire;
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        return wire.call(SERVICE, "StartExecution " + request.name(), () -> {
            var started = executions
                    .start(
                            request.stateMachineArn(),
                            request.name(),
                            Optional.ofNullable(request.input()).orElse("{}"))
                    .orElseThrow(() -> exists(request.name()))
                    .started();
            return StartExecutionResponse.builder()
                    .executionArn(started.arn())
                    .startDate(started.at())
                    .build();
        });
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        return wire.call(
                SERVICE,
                "DescribeExecution " + request.executionArn(),
                () -> executions
                        .find(request.executionArn())
                        .map(StatesClient::described)
                        .orElseThrow(() -> ExecutionDoesNotExistException.builder()
                                .message("Execution Does Not Exist: '" + request.executionArn() + "'")
                                .statusCode(400)
                                .build()));
    }

    private static DescribeExecutionResponse described(Kept one) {
        var description = DescribeExecutionResponse.builder()
                .executionArn(one.started().arn())
                .name(one.started().name())
                .input(one.started().input())
                .startDate(one.started().at())
                .status(ExecutionStatus.RUNNING);
        one.endedAt().ifPresent(description::stopDate);
        one.result().ifPresent(result -> {
            switch (result) {
                case ExecutionResult.Succeeded(var output) ->
                    description.status(ExecutionStatus.SUCCEEDED).output(Json.write(output));
                case ExecutionResult.Failed(var error, var cause) ->
                    description.status(ExecutionStatus.FAILED).error(error).cause(cause);
                case ExecutionResult.TimedOut _ -> description.status(ExecutionStatus.TIMED_OUT);
                case ExecutionResult.Aborted _ -> description.status(ExecutionStatus.ABORTED);
            }
        });
        return description.build();
    }

    @Override
    public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
        return wire.call(SERVICE, "SendTaskSuccess", () -> {
            answer(request.taskToken(), new Tokens.Answer.Succeeded(request.output()));
            return SendTaskSuccessResponse.builder().build();
        });
    }

    @Override
    public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
        return wire.call(SERVICE, "SendTaskFailure", () -> {
            answer(request.taskToken(), new Tokens.Answer.Failed(request.error(), request.cause()));
            return SendTaskFailureResponse.builder().build();
        });
    }

    private void answer(String token, Tokens.Answer answer) {
        if (!executions.tokens().isKnown(token)) {
            throw InvalidTokenException.builder()
                    .message("Invalid Token: 'Invalid token'")
                    .statusCode(400)
                    .build();
        }
        if (!executions.tokens().answer(token, answer)) {
            var message = "Task Timed Out: 'Provided task does not exist anymore'";
            throw TaskTimedOutException.builder()
                    .message(message)
                    .awsErrorDetails(details("TaskTimedOut", message))
                    .statusCode(400)
                    .build();
        }
    }

    private static RuntimeException exists(String name) {
        var message = "Execution Already Exists: '" + name + "'";
        return ExecutionAlreadyExistsException.builder()
                .message(message)
                .awsErrorDetails(details("ExecutionAlreadyExists", message))
                .statusCode(400)
                .build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder()
                .serviceName("Sfn")
                .errorCode(code)
                .errorMessage(message)
                .build();
    }
}
