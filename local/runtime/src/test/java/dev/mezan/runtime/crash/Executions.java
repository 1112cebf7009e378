package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import java.util.HashSet;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Whether an execution ended as it should, with a history of one life without an interruption. */
final class Executions {
    private Executions() {}

    static String arn(String machine, String name) {
        return "arn:aws:states:us-east-1:000000000000:execution:" + machine + ":" + name;
    }

    static boolean isThere(AwsClients suite, String machine, String name) {
        try {
            suite.stepFunctions().describeExecution(r -> r.executionArn(arn(machine, name)));
            return true;
        } catch (ExecutionDoesNotExistException | StateMachineDoesNotExistException e) {
            return false;
        }
    }

    static Optional<String> fault(AwsClients suite, String machine, String name) {
        var arn = arn(machine, name);
        var status = suite.stepFunctions()
                .describeExecution(r -> r.executionArn(arn))
                .status();
        if (status != ExecutionStatus.SUCCEEDED) {
            return Optional.of("its execution is " + status);
        }
        var next = 1L;
        var open = new HashSet<String>();
        for (var event : suite.stepFunctions()
                .getExecutionHistoryPaginator(r -> r.executionArn(arn))
                .events()) {
            if (event.id() != next || event.previousEventId() >= next) {
                return Optional.of(
                        "event " + next + " has the number " + event.id() + " after " + event.previousEventId());
            }
            next++;
            var type = event.typeAsString();
            if (type.endsWith("Entered")) {
                open.add(event.stateEnteredEventDetails().name());
            } else if (type.endsWith("StateExited")
                    && !open.contains(event.stateExitedEventDetails().name())) {
                return Optional.of("event " + event.id() + " leaves what was never entered");
            }
        }
        return Optional.empty();
    }
}
