package dev.mezan.cli.cost.work;

import dev.mezan.core.json.Json;
import dev.mezan.runtime.account.Account;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** Executions of a chain that is wired by hand. */
final class ChainRuns {
    private final SfnClient stepFunctions;
    private final Runs runs;
    private final String machine;
    private String last = "";

    /** Deploys the chain, as a Standard state machine. */
    ChainRuns(SfnClient stepFunctions, Chain chain) {
        this.stepFunctions = stepFunctions;
        this.runs = new Runs(stepFunctions);
        this.machine = stepFunctions
                .createStateMachine(r -> r.name(chain.name())
                        .type(StateMachineType.STANDARD)
                        .roleArn(Account.LOCAL.roleArn("by-hand"))
                        .definition(chain.definition()))
                .stateMachineArn();
    }

    /** Runs it once, with the same input as the workflow has. */
    void run(String name) {
        last = stepFunctions
                .startExecution(r -> r.stateMachineArn(machine).name(name).input(Json.text(Workflows.input())))
                .executionArn();
        runs.awaitSuccess(last, machine);
    }

    /** How many states the last execution entered, as its history tells. */
    int statesEntered() {
        return (int) stepFunctions.getExecutionHistoryPaginator(r -> r.executionArn(last)).events().stream()
                .map(HistoryEvent::typeAsString)
                .filter(type -> type.endsWith("StateEntered"))
                .count();
    }
}
