package dev.mezan.runtime.states.service;

import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Removal;
import dev.mezan.runtime.states.operation.CreateActivity;
import dev.mezan.runtime.states.operation.CreateStateMachine;
import dev.mezan.runtime.states.operation.CreateStateMachineAlias;
import dev.mezan.runtime.states.operation.DeleteActivity;
import dev.mezan.runtime.states.operation.DeleteStateMachine;
import dev.mezan.runtime.states.operation.DeleteStateMachineAlias;
import dev.mezan.runtime.states.operation.DeleteStateMachineVersion;
import dev.mezan.runtime.states.operation.DescribeActivity;
import dev.mezan.runtime.states.operation.DescribeExecution;
import dev.mezan.runtime.states.operation.DescribeMapRun;
import dev.mezan.runtime.states.operation.DescribeStateMachine;
import dev.mezan.runtime.states.operation.DescribeStateMachineAlias;
import dev.mezan.runtime.states.operation.DescribeStateMachineForExecution;
import dev.mezan.runtime.states.operation.GetActivityTask;
import dev.mezan.runtime.states.operation.GetExecutionHistory;
import dev.mezan.runtime.states.operation.ListActivities;
import dev.mezan.runtime.states.operation.ListExecutions;
import dev.mezan.runtime.states.operation.ListMapRuns;
import dev.mezan.runtime.states.operation.ListStateMachineAliases;
import dev.mezan.runtime.states.operation.ListStateMachineVersions;
import dev.mezan.runtime.states.operation.ListStateMachines;
import dev.mezan.runtime.states.operation.ListTagsForResource;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.PublishStateMachineVersion;
import dev.mezan.runtime.states.operation.RedriveExecution;
import dev.mezan.runtime.states.operation.SendTaskFailure;
import dev.mezan.runtime.states.operation.SendTaskHeartbeat;
import dev.mezan.runtime.states.operation.SendTaskSuccess;
import dev.mezan.runtime.states.operation.StartExecution;
import dev.mezan.runtime.states.operation.StartSyncExecution;
import dev.mezan.runtime.states.operation.StopExecution;
import dev.mezan.runtime.states.operation.TagResource;
import dev.mezan.runtime.states.operation.Tags;
import dev.mezan.runtime.states.operation.UntagResource;
import dev.mezan.runtime.states.operation.UpdateMapRun;
import dev.mezan.runtime.states.operation.UpdateStateMachine;
import dev.mezan.runtime.states.operation.UpdateStateMachineAlias;
import dev.mezan.runtime.states.teststate.TestState;
import dev.mezan.runtime.states.teststate.TrialExecutions;
import dev.mezan.runtime.states.teststate.ValidateStateMachineDefinition;
import dev.mezan.runtime.time.Surroundings;
import java.util.List;
import java.util.stream.Stream;

/** Every operation that the suite's Step Functions has. */
final class Operations {
    private Operations() {}

    static List<Operation> of(Executions executions, Machines machines, Surroundings surroundings) {
        return Stream.of(
                        ofMachines(executions, machines, surroundings),
                        ofVersions(machines, surroundings),
                        ofExecutions(executions, machines, surroundings),
                        ofTasks(executions, surroundings),
                        ofDefinitions(executions, machines, surroundings))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> ofMachines(Executions executions, Machines machines, Surroundings surroundings) {
        var tags = new Tags(machines, executions.activities());
        return List.of(
                new CreateStateMachine(machines, surroundings),
                new UpdateStateMachine(machines, surroundings),
                new DeleteStateMachine(new Removal(machines, executions)),
                new DescribeStateMachine(machines),
                new ListStateMachines(machines),
                new TagResource(tags),
                new UntagResource(tags),
                new ListTagsForResource(tags));
    }

    private static List<Operation> ofVersions(Machines machines, Surroundings surroundings) {
        return List.of(
                new PublishStateMachineVersion(machines, surroundings.clock()),
                new ListStateMachineVersions(machines),
                new DeleteStateMachineVersion(machines),
                new CreateStateMachineAlias(machines, surroundings.clock()),
                new UpdateStateMachineAlias(machines, surroundings.clock()),
                new DescribeStateMachineAlias(machines),
                new ListStateMachineAliases(machines),
                new DeleteStateMachineAlias(machines));
    }

    private static List<Operation> ofExecutions(Executions executions, Machines machines, Surroundings surroundings) {
        return List.of(
                new StartExecution(executions),
                new StartSyncExecution(executions),
                new DescribeExecution(executions, surroundings.clock()),
                new DescribeStateMachineForExecution(executions),
                new ListExecutions(executions, machines),
                new StopExecution(executions, surroundings.clock()),
                new RedriveExecution(executions),
                new GetExecutionHistory(executions),
                new DescribeMapRun(executions.mapRuns()),
                new ListMapRuns(executions, executions.mapRuns()),
                new UpdateMapRun(executions.mapRuns()));
    }

    private static List<Operation> ofTasks(Executions executions, Surroundings surroundings) {
        var activities = executions.activities();
        return List.of(
                new SendTaskSuccess(executions.tokens()),
                new SendTaskFailure(executions.tokens()),
                new SendTaskHeartbeat(executions.tokens()),
                new CreateActivity(activities, surroundings.clock()),
                new DeleteActivity(activities),
                new DescribeActivity(activities),
                new ListActivities(activities),
                new GetActivityTask(activities));
    }

    private static List<Operation> ofDefinitions(Executions executions, Machines machines, Surroundings surroundings) {
        return List.of(
                new TestState(executions.inspector(), new TrialExecutions(machines, surroundings)),
                new ValidateStateMachineDefinition());
    }
}
