package dev.mezan.operations.heal;

import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Executions of Standard state machines, one request for each question.
 *
 * @param stepFunctions where they are
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html">DescribeExecution,
 *     which is eventually consistent</a>
 */
record StandardExecutions(SfnClient stepFunctions) {
    /** How the execution of an ARN is. */
    ExecutionState state(String arn) {
        try {
            var found = stepFunctions.describeExecution(request -> request.executionArn(arn));
            return found.status() == ExecutionStatus.RUNNING || found.status() == ExecutionStatus.PENDING_REDRIVE
                    ? new ExecutionState.Running()
                    : new ExecutionState.Over(
                            Optional.ofNullable(found.stopDate()).orElse(found.startDate()));
        } catch (ExecutionDoesNotExistException e) {
            return new ExecutionState.Absent();
        }
    }

    /** How the execution of a name is, of a machine in the account and region of another execution. */
    ExecutionState state(String beside, String machine, String name) {
        var parts = beside.split(":", 6);
        return state("arn:%s:states:%s:%s:execution:%s:%s".formatted(parts[1], parts[3], parts[4], machine, name));
    }
}
