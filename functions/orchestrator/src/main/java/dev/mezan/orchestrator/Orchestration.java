package dev.mezan.orchestrator;

import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.registry.Registry;
import dev.mezan.core.run.RunStore;
import java.time.InstantSource;

/**
 * What the functions work with.
 *
 * @param runs where runs are written
 * @param registry where workflows and agents are looked up
 * @param payloads what is too large to travel
 * @param workflows the workflows, compiled
 * @param clock where the time comes from
 */
public record Orchestration(
        RunStore runs, Registry registry, Payloads payloads, WorkflowLibrary workflows, InstantSource clock) {
    /** The ports on the tables and the bucket that a function's variables name. */
    public static Orchestration of(FunctionEnvironment environment) {
        var dynamoDb = environment.clients().dynamoDb();
        var registry = new ControlTable(dynamoDb, environment.require(Variables.CONTROL_TABLE), environment.clock());
        var objects = new BucketObjects(environment.clients(), environment.require(Variables.BUCKET));
        var runs = new RunsTable(dynamoDb, environment.require(Variables.RUNS_TABLE));
        return of(runs, registry, new Payloads(objects), environment.clock());
    }

    /** The functions' parts on some ports. */
    public static Orchestration of(RunStore runs, Registry registry, Payloads payloads, InstantSource clock) {
        return new Orchestration(runs, registry, payloads, new WorkflowLibrary(registry), clock);
    }
}
