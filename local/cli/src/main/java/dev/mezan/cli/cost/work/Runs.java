package dev.mezan.cli.cost.work;

import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.account.Account;
import java.util.LinkedHashMap;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import tools.jackson.databind.JsonNode;

/**
 * Runs workflows of a suite and waits for their end.
 *
 * @param stepFunctions starts them
 */
record Runs(SfnClient stepFunctions) {
    /** Runs a workflow in the fast lane, whose end must have this status. */
    JsonNode fast(String workflow, String run, String status) {
        var answer = stepFunctions.startSyncExecution(
                r -> r.stateMachineArn(machine(Names.FAST)).input(input(workflow, run)));
        if (answer.status() != SyncExecutionStatus.SUCCEEDED) {
            throw failed(workflow, answer.error() + ": " + answer.cause());
        }
        var ended = Json.parse(answer.output(), workflow);
        if (!status.equals(ended.path("status").asString(""))) {
            throw failed(workflow, answer.output());
        }
        return ended;
    }

    /** Runs a workflow in the durable lane, and gives its execution. */
    String durable(String workflow, String run) {
        var execution = stepFunctions
                .startExecution(
                        r -> r.stateMachineArn(machine(Names.DURABLE)).name(run).input(input(workflow, run)))
                .executionArn();
        awaitSuccess(execution, workflow);
        return execution;
    }

    /** Waits for an execution's end. */
    void awaitSuccess(String execution, String what) {
        MeteredSuite.await(what, () -> status(execution) != ExecutionStatus.RUNNING);
        if (status(execution) != ExecutionStatus.SUCCEEDED) {
            throw failed(what, execution + " is " + status(execution));
        }
    }

    /** Whether no execution of a machine goes on. */
    boolean isAtRest(String machine) {
        return stepFunctions
                .listExecutions(r -> r.stateMachineArn(machine(machine)).statusFilter(ExecutionStatus.RUNNING))
                .executions()
                .isEmpty();
    }

    static String machine(String name) {
        return Account.LOCAL.stateMachineArn(name);
    }

    static String input(String workflow, String run) {
        var input = new LinkedHashMap<String, Object>();
        input.put("workflow", workflow);
        input.put("run", run);
        input.put("input", Workflows.input());
        return Json.text(input);
    }

    private ExecutionStatus status(String execution) {
        return stepFunctions.describeExecution(r -> r.executionArn(execution)).status();
    }

    private static MezanException failed(String workflow, String how) {
        return new MezanException(Problem.of("measurement-failed", "A run that should have been measured failed")
                .at(workflow)
                .got(how)
                .advise("'mezan doctor' looks for what is wrong here."));
    }
}
