package dev.mezan.catalog;

import dev.mezan.agent.Registration;
import dev.mezan.catalog.StateMachineSpec.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The state machines that a run goes through. */
final class StateMachines {
    private StateMachines() {}

    static List<StateMachineSpec> all(List<Registration> agents) {
        return List.of(
                workflow(Names.FAST, StateMachineSpec.Type.EXPRESS),
                workflow(Names.DURABLE, StateMachineSpec.Type.STANDARD),
                task(agents),
                askPeople(),
                fulfilOrder());
    }

    private static StateMachineSpec askPeople() {
        return new StateMachineSpec(
                Names.ASK_PEOPLE,
                StateMachineSpec.Type.STANDARD,
                "ask-people.asl.json",
                Map.of(
                        "AskFunction", new Reference.Function(Names.ASK),
                        "RemindFunction", new Reference.Function(Names.REMIND),
                        "DurableStateMachine", new Reference.StateMachine(Names.DURABLE)),
                List.of(
                        new Grant.InvokeFunction(Names.ASK),
                        new Grant.InvokeFunction(Names.REMIND),
                        new Grant.StartExecution(Names.DURABLE)));
    }

    private static StateMachineSpec workflow(String name, StateMachineSpec.Type type) {
        return new StateMachineSpec(
                name,
                type,
                "run-workflow.asl.json",
                Map.of(
                        "DecomposeFunction", new Reference.Function(Names.DECOMPOSE),
                        "PlanFunction", new Reference.Function(Names.PLAN),
                        "AdvanceFunction", new Reference.Function(Names.ADVANCE),
                        "AggregateFunction", new Reference.Function(Names.AGGREGATE),
                        "RunTaskStateMachine", new Reference.StateMachine(Names.RUN_TASK),
                        "AskPeopleStateMachine", new Reference.StateMachine(Names.ASK_PEOPLE),
                        "DurableStateMachine", new Reference.StateMachine(Names.DURABLE)),
                List.of(
                        new Grant.InvokeFunction(Names.DECOMPOSE),
                        new Grant.InvokeFunction(Names.PLAN),
                        new Grant.InvokeFunction(Names.ADVANCE),
                        new Grant.InvokeFunction(Names.AGGREGATE),
                        new Grant.StartSyncExecution(Names.RUN_TASK),
                        new Grant.StartExecution(Names.ASK_PEOPLE),
                        new Grant.StartExecution(Names.DURABLE)));
    }

    private static StateMachineSpec fulfilOrder() {
        return new StateMachineSpec(
                Names.FULFIL_ORDER,
                StateMachineSpec.Type.STANDARD,
                "fulfil-order.asl.json",
                Map.of(
                        "OpenFunction", new Reference.Function(Names.SAGA_OPEN),
                        "CloseFunction", new Reference.Function(Names.SAGA_CLOSE),
                        "AskFunction", new Reference.Function(Names.ASK),
                        "RemindFunction", new Reference.Function(Names.REMIND),
                        "RunTaskStateMachine", new Reference.StateMachine(Names.RUN_TASK)),
                List.of(
                        new Grant.InvokeFunction(Names.SAGA_OPEN),
                        new Grant.InvokeFunction(Names.SAGA_CLOSE),
                        new Grant.InvokeFunction(Names.ASK),
                        new Grant.InvokeFunction(Names.REMIND),
                        new Grant.StartSyncExecution(Names.RUN_TASK)));
    }

    private static StateMachineSpec task(List<Registration> agents) {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant.InvokeFunction(Names.ADMIT));
        grants.add(new Grant.InvokeFunction(Names.ASSESS));
        grants.add(new Grant.InvokeFunction(Names.RECORD_BATCH));
        grants.add(new Grant.ReadTable(Names.CACHE));
        agents.forEach(
                agent -> grants.add(new Grant.InvokeFunction(agent.manifest().function())));
        return new StateMachineSpec(
                Names.RUN_TASK,
                StateMachineSpec.Type.EXPRESS,
                "run-task.asl.json",
                Map.of(
                        "AdmitFunction", new Reference.Function(Names.ADMIT),
                        "AssessFunction", new Reference.Function(Names.ASSESS),
                        "RecordBatchFunction", new Reference.Function(Names.RECORD_BATCH),
                        "CacheTable", new Reference.Table(Names.CACHE)),
                grants);
    }
}
