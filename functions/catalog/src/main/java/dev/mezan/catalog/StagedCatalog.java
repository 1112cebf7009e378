package dev.mezan.catalog;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalog whose parts get the names of a stage, wherever one of them is named.
 *
 * @param catalog with the names of the stage {@code local}
 * @param stage the stage
 * @param parts the names of all that the catalog has; any other name is somebody else's and stays
 */
record StagedCatalog(Catalog catalog, Stage stage, Set<String> parts) {
    /** The most characters of a function's name, of all names the shortest. */
    private static final int LONGEST_FUNCTION = 64;

    static StagedCatalog of(Catalog catalog, Stage stage) {
        var queues = catalog.queues().stream();
        var parts = Stream.of(
                        catalog.functions().stream().map(FunctionSpec::name),
                        queues.flatMap(queue -> Stream.of(queue.name(), queue.deadLetters())),
                        catalog.tables().stream().map(TableSpec::name),
                        catalog.buckets().stream().map(BucketSpec::name),
                        catalog.stateMachines().stream().map(StateMachineSpec::name),
                        catalog.schedules().stream().map(ScheduleSpec::name))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        return new StagedCatalog(catalog, stage, parts);
    }

    Catalog staged() {
        var functions = catalog.functions().stream().map(this::function).toList();
        checkLengths(functions);
        return new Catalog(
                functions,
                catalog.queues().stream().map(this::queue).toList(),
                catalog.tables().stream().map(this::table).toList(),
                catalog.buckets().stream().map(this::bucket).toList(),
                catalog.stateMachines().stream().map(this::machine).toList(),
                catalog.eventSources().stream().map(this::source).toList(),
                catalog.routes().stream().map(this::route).toList(),
                catalog.schedules().stream().map(this::schedule).toList(),
                catalog.agents().stream().map(this::agent).toList(),
                catalog.workflows());
    }

    private String name(String name) {
        return parts.contains(name) ? stage.named(name) : name;
    }

    /** A variable may have what several names begin with, up to a dash. */
    private String value(String value) {
        var begins = value.endsWith("-") && parts.stream().anyMatch(part -> part.startsWith(value));
        return begins ? stage.named(value) : name(value);
    }

    private FunctionSpec function(FunctionSpec function) {
        var variables = new TreeMap<String, String>();
        function.variables().forEach((variable, value) -> variables.put(variable, value(value)));
        return new FunctionSpec(
                name(function.name()),
                function.handler(),
                function.timeout(),
                function.memoryMb(),
                function.reservedConcurrency(),
                variables,
                grants(function.grants()));
    }

    private List<Grant> grants(List<Grant> grants) {
        return grants.stream().map(grant -> grant.on(name(grant.resource()))).toList();
    }

    private QueueSpec queue(QueueSpec queue) {
        return new QueueSpec(name(queue.name()), queue.visibility(), queue.maxReceiveCount(), queue.retention());
    }

    private TableSpec table(TableSpec table) {
        return new TableSpec(
                name(table.name()), table.partitionKey(), table.sortKey(), table.timeToLive(), table.indexes());
    }

    private BucketSpec bucket(BucketSpec bucket) {
        return new BucketSpec(name(bucket.name()), bucket.expiry());
    }

    private StateMachineSpec machine(StateMachineSpec machine) {
        var placeholders = machine.placeholders().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> reference(entry.getValue())));
        return new StateMachineSpec(
                name(machine.name()), machine.type(), machine.file(), placeholders, grants(machine.grants()));
    }

    private StateMachineSpec.Reference reference(StateMachineSpec.Reference reference) {
        return switch (reference) {
            case StateMachineSpec.Reference.Function(var of) -> new StateMachineSpec.Reference.Function(name(of));
            case StateMachineSpec.Reference.StateMachine(var of) ->
                new StateMachineSpec.Reference.StateMachine(name(of));
            case StateMachineSpec.Reference.Table(var of) -> new StateMachineSpec.Reference.Table(name(of));
        };
    }

    private EventSourceSpec source(EventSourceSpec source) {
        return new EventSourceSpec(
                name(source.queue()),
                name(source.function()),
                source.batchSize(),
                source.window(),
                source.maximumConcurrency());
    }

    private RouteSpec route(RouteSpec route) {
        return new RouteSpec(route.method(), route.path(), name(route.function()), route.access());
    }

    private ScheduleSpec schedule(ScheduleSpec schedule) {
        return new ScheduleSpec(name(schedule.name()), name(schedule.function()), schedule.every());
    }

    /** An agent is called under its function's alias, since a version alone has a snapshot to start from. */
    private Manifest agent(Manifest agent) {
        var own = parts.contains(agent.function());
        return agent.on(own ? stage.named(agent.function()) + ":" + Stage.ALIAS : agent.function());
    }

    private void checkLengths(List<FunctionSpec> functions) {
        var problems = new ArrayList<Problem>();
        functions.stream()
                .map(FunctionSpec::name)
                .filter(name -> name.length() > LONGEST_FUNCTION)
                .forEach(name -> problems.add(
                        Problem.of("name-too-long", "A function's name has at most " + LONGEST_FUNCTION + " characters")
                                .at("--stage " + stage.name())
                                .got(name)
                                .advise("Give the stage or the agent a shorter name.")));
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
    }
}
