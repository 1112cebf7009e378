package dev.mezan.catalog;

import dev.mezan.agent.AgentHandler;
import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The suite as it is deployed, on AWS and on the laptop. */
public final class SuiteCatalog {
    private static final Duration VISIBILITY = Duration.ofMinutes(6);
    private static final Duration RETENTION = Duration.ofDays(14);

    /** How often an intake queue hands a message out. */
    static final int MOST_RECEIPTS = 5;

    private SuiteCatalog() {}

    /** The suite with the agents that it ships. */
    public static Catalog shipped() {
        return of(AgentRegistry.registrations());
    }

    /** The suite with some agents. */
    public static Catalog of(List<Registration> agents) {
        return new Catalog(
                Stream.concat(
                                OrchestratorFunctions.all().stream(),
                                agents.stream().map(SuiteCatalog::function))
                        .toList(),
                priorities().map(SuiteCatalog::queue).toList(),
                List.of(runs(), table(Names.CONTROL), table(Names.LEDGER), table(Names.CACHE)),
                List.of(new BucketSpec(Names.OBJECTS, Duration.ofDays(90))),
                StateMachines.all(agents),
                priorities().map(SuiteCatalog::source).toList(),
                agents.stream().map(Registration::manifest).toList(),
                Shipped.workflows());
    }

    private static Stream<String> priorities() {
        return Stream.of("urgent", "normal", "bulk");
    }

    /** Lambda asks for a visibility of six times the function's timeout. */
    private static QueueSpec queue(String priority) {
        return new QueueSpec(Names.INTAKE + priority, VISIBILITY, MOST_RECEIPTS, RETENTION);
    }

    private static EventSourceSpec source(String priority) {
        var concurrency = switch (priority) {
            case "urgent" -> 20;
            case "normal" -> 10;
            case "bulk" -> 2;
            default -> throw new IllegalArgumentException("No priority is called " + priority);
        };
        return new EventSourceSpec(Names.INTAKE + priority, Names.DISPATCH, 10, Duration.ZERO, concurrency);
    }

    private static TableSpec runs() {
        var index = new TableSpec.Index(
                "by-status",
                "gpk",
                "gsk",
                List.of("run", "workflow", "version", "tenant", "lane", "status", "startedAt", "endedAt"));
        return new TableSpec(Names.RUNS, "pk", "sk", "ttl", List.of(index));
    }

    private static TableSpec table(String name) {
        return new TableSpec(name, "pk", "sk", "ttl", List.of());
    }

    /** Every agent may read and write the suite's objects, for claim checks. */
    private static FunctionSpec function(Registration agent) {
        var manifest = agent.manifest();
        return new FunctionSpec(
                manifest.function(),
                AgentHandler.class,
                manifest.timeout(),
                manifest.memoryMb(),
                manifest.resilience().limits().concurrency(),
                Map.of(AgentHandler.AGENT, agent.type().getName(), AgentHandler.BUCKET, Names.OBJECTS),
                List.of(new Grant.ReadObjects(Names.OBJECTS), new Grant.WriteObjects(Names.OBJECTS)));
    }
}
