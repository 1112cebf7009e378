package dev.mezan.catalog;

import dev.mezan.core.agent.Manifest;
import java.util.List;

/**
 * What a suite consists of.
 *
 * @param functions every Lambda function
 * @param queues every queue that is no dead letter queue of another
 * @param tables every DynamoDB table
 * @param buckets every S3 bucket
 * @param stateMachines every state machine
 * @param eventSources which queue feeds which function
 * @param routes the HTTP API, route by route
 * @param schedules what happens again and again
 * @param agents the manifests of the agents, each with its function
 * @param workflows the documents of the workflows that come with the suite, as JSON text
 */
public record Catalog(
        List<FunctionSpec> functions,
        List<QueueSpec> queues,
        List<TableSpec> tables,
        List<BucketSpec> buckets,
        List<StateMachineSpec> stateMachines,
        List<EventSourceSpec> eventSources,
        List<RouteSpec> routes,
        List<ScheduleSpec> schedules,
        List<Manifest> agents,
        List<String> workflows) {
    public Catalog {
        functions = List.copyOf(functions);
        queues = List.copyOf(queues);
        tables = List.copyOf(tables);
        buckets = List.copyOf(buckets);
        stateMachines = List.copyOf(stateMachines);
        eventSources = List.copyOf(eventSources);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
        agents = List.copyOf(agents);
        workflows = List.copyOf(workflows);
    }

    /**
     * The same suite as a stage: every part that it names {@code mezan-x} is {@code mezan-<stage>-x}, and its agents are
     * called under their alias {@link Stage#ALIAS}. In the stage {@code local} it is what it was.
     *
     * @throws dev.mezan.core.problem.MezanException with the code {@code name-too-long} if AWS takes no such name
     */
    public Catalog in(Stage stage) {
        return stage.isLocal() ? this : StagedCatalog.of(this, stage).staged();
    }
}
