package dev.mezan.runtime.states;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request asks Step Functions to do. */
enum StatesAction {
    LIST_STATE_MACHINES("ListStateMachines"),
    DESCRIBE_STATE_MACHINE("DescribeStateMachine"),
    START_EXECUTION("StartExecution"),
    START_SYNC_EXECUTION("StartSyncExecution"),
    DESCRIBE_EXECUTION("DescribeExecution"),
    LIST_EXECUTIONS("ListExecutions"),
    STOP_EXECUTION("StopExecution"),
    GET_EXECUTION_HISTORY("GetExecutionHistory");

    private static final String PREFIX = "AWSStepFunctions.";

    private final String title;

    StatesAction(String title) {
        this.title = title;
    }

    /** Its name in the API. */
    String title() {
        return title;
    }

    /** The operation that a request names, whether the suite has it or not. */
    static String named(AwsRequest request) {
        var target = request.header("X-Amz-Target").orElse("");
        return target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : target;
    }

    /** The action of a request; empty if the suite has none such. */
    static Optional<StatesAction> of(AwsRequest request) {
        var name = named(request);
        return Stream.of(values()).filter(action -> action.title.equals(name)).findFirst();
    }
}
