package dev.mezan.orchestrator;

import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.Variables;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.registry.Registry;
import dev.mezan.core.run.Asking;
import dev.mezan.core.run.Progress;
import dev.mezan.core.run.RunStore;
import java.time.InstantSource;

/**
 * What the functions work with.
 *
 * @param runs where runs are written
 * @param registry where workflows and agents are looked up
 * @param payloads what is too large to travel
 * @param workflows the workflows, compiled
 * @param desk what people are asked by
 * @param machines what the state machines are called
 * @param clock where the time comes from
 */
public record Orchestration(
        RunStore runs,
        Registry registry,
        Payloads payloads,
        WorkflowLibrary workflows,
        Desk desk,
        MachineNames machines,
        InstantSource clock) {
    /** The ports on the tables and the bucket that a function's variables name. */
    public static Orchestration of(FunctionEnvironment environment) {
        var dynamoDb = environment.clients().dynamoDb();
        var registry = new ControlTable(dynamoDb, environment.require(Variables.CONTROL_TABLE), environment.clock());
        var objects = new BucketObjects(environment.clients(), environment.require(Variables.BUCKET));
        var table = environment.require(Variables.RUNS_TABLE);
        var desk = new Desk(new InboxTable(dynamoDb, table), NotificationChoice.of(environment));
        return new Orchestration(
                new RunsTable(dynamoDb, table),
                registry,
                new Payloads(objects),
                new WorkflowLibrary(registry),
                desk,
                MachineNames.beside(environment.require(Variables.DURABLE_MACHINE)),
                environment.clock());
    }

    /** What asks the people of a run. */
    Asking asking() {
        return new Asking(desk.inbox, desk.notifications, payloads, clock);
    }

    /** What takes runs from stage to stage. */
    Progress progress() {
        return new Progress(runs, payloads, clock, asking());
    }

    /**
     * What people are asked by.
     *
     * @param inbox where it is kept
     * @param notifications how they hear of it
     */
    public record Desk(Inbox inbox, Notifications notifications) {}
}
