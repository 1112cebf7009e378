package dev.mezan.runtime.states.service;

import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.operation.DescribeExecution;
import dev.mezan.runtime.states.operation.DescribeStateMachine;
import dev.mezan.runtime.states.operation.GetExecutionHistory;
import dev.mezan.runtime.states.operation.ListExecutions;
import dev.mezan.runtime.states.operation.ListStateMachines;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.StartExecution;
import dev.mezan.runtime.states.operation.StartSyncExecution;
import dev.mezan.runtime.states.operation.StopExecution;
import dev.mezan.runtime.states.teststate.TestState;
import dev.mezan.runtime.states.teststate.TrialExecutions;
import dev.mezan.runtime.states.teststate.ValidateStateMachineDefinition;
import java.util.List;

/** Every operation that the suite's Step Functions has. */
final class Operations {
    private Operations() {}

    static List<Operation> of(Executions executions, Machines machines, FleetParts parts) {
        return List.of(
                new ListStateMachines(machines),
                new DescribeStateMachine(machines),
                new StartExecution(executions),
                new StartSyncExecution(executions),
                new DescribeExecution(executions),
                new ListExecutions(executions, machines),
                new StopExecution(executions, parts.surroundings().clock()),
                new GetExecutionHistory(executions),
                new TestState(executions.inspector(), new TrialExecutions(machines, parts.surroundings())),
                new ValidateStateMachineDefinition());
    }
}
