package dev.mezan.bench;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import tools.jackson.databind.json.JsonMapper;

/** Starts a run by a synchronous execution of the fast lane's state machine. */
final class SynchronousStart implements RunStarter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SfnClient stepFunctions;
    private final String stateMachine;
    private final Work work;
    private final String input;

    SynchronousStart(SfnClient stepFunctions, String stateMachine, Work work) {
        this.stepFunctions = stepFunctions;
        this.stateMachine = stateMachine;
        this.work = work;
        this.input = JSON.writeValueAsString(Map.of("workflow", work.workflow(), "input", Sample.input()));
    }

    @Override
    public Instant run() throws RunFailed {
        try {
            var answer = stepFunctions.startSyncExecution(
                    r -> r.stateMachineArn(stateMachine).input(input));
            if (answer.status() != SyncExecutionStatus.SUCCEEDED) {
                throw new RunFailed(answer.status() + ": " + answer.error() + ": " + answer.cause());
            }
            check(answer.output());
            return Instant.now();
        } catch (SdkException e) {
            throw new RunFailed(e.toString());
        }
    }

    private void check(String output) throws RunFailed {
        var run = JSON.readTree(output);
        var succeeded = run.at("/tasks/succeeded").asInt(0);
        if (!"succeeded".equals(run.path("status").asString("")) || succeeded != work.tasks()) {
            throw new RunFailed("Expected " + work.tasks() + " tasks to succeed: " + output);
        }
    }
}
