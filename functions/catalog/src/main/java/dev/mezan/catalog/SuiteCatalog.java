package dev.mezan.catalog;

import dev.mezan.agent.AgentHandler;
import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import dev.mezan.agents.order.OrderAgents;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.registry.AgentChecks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
        return shipped(NotificationSpec.NONE);
    }

    /** The suite with the agents that it ships, which tells people what its inbox asks of them. */
    public static Catalog shipped(NotificationSpec notifications) {
        return of(AgentRegistry.registrations(), notifications);
    }

    /**
     * The suite with some agents, which tells people nothing but what its inbox shows.
     *
     * @throws dev.mezan.core.problem.MezanException with everything that is wrong with their manifests
     */
    public static Catalog of(List<Registration> agents) {
        return of(agents, NotificationSpec.NONE);
    }

    /**
     * The suite with some agents, which tells people what its inbox asks of them.
     *
     * @throws dev.mezan.core.problem.MezanException with everything that is wrong with their manifests
     */
    public static Catalog of(List<Registration> agents, NotificationSpec notifications) {
        AgentChecks.check(agents.stream().map(Registration::manifest).toList());
        return new Catalog(
                Stream.of(
                                OrchestratorFunctions.all().stream(),
                                OperationsFunctions.all().stream(),
                                GatewayFunctions.all().stream(),
                                agents.stream().map(SuiteCatalog::function))
                        .flatMap(functions -> functions)
                        .map(notifications::given)
                        .toList(),
                priorities().map(SuiteCatalog::queue).toList(),
                List.of(runs(), table(Names.CONTROL), ledger(), table(Names.CACHE), table(Names.ORDERS)),
                List.of(new BucketSpec(Names.OBJECTS, Duration.ofDays(90))),
                StateMachines.all(agents),
                priorities().map(SuiteCatalog::source).toList(),
                GatewayFunctions.routes(),
                OperationsFunctions.schedules(),
                Stream.concat(Stream.of(PersonAgent.manifest()), agents.stream().map(Registration::manifest))
                        .toList(),
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
        var unended = new TableSpec.Index("unended", "upk", "usk", List.of());
        return new TableSpec(Names.RUNS, "pk", "sk", "ttl", List.of(index, unended));
    }

    /** The index has only the effects of which nobody knows how they ended. */
    private static TableSpec ledger() {
        var index = new TableSpec.Index(
                "by-state", "gpk", "gsk", List.of("state", "request", "fence", "token", "by", "at", "since", "reason"));
        return new TableSpec(Names.LEDGER, "pk", "sk", "ttl", List.of(index));
    }

    private static TableSpec table(String name) {
        return new TableSpec(name, "pk", "sk", "ttl", List.of());
    }

    /** Every agent may read and write the suite's objects, for claim checks; one with effects has the ledger too. */
    private static FunctionSpec function(Registration agent) {
        var manifest = agent.manifest();
        return new FunctionSpec(
                manifest.function(),
                AgentHandler.class,
                manifest.timeout(),
                manifest.memoryMb(),
                manifest.resilience().limits().concurrency(),
                variables(agent),
                grants(agent));
    }

    private static Map<String, String> variables(Registration agent) {
        var variables = new HashMap<String, String>();
        variables.put(AgentHandler.AGENT, agent.type().getName());
        variables.put(AgentHandler.BUCKET, Names.OBJECTS);
        if (agent.manifest().resilience().effects()) {
            variables.put(Variables.LEDGER_TABLE, Names.LEDGER);
        }
        if (keepsResults(agent)) {
            variables.put(Variables.CACHE_TABLE, Names.CACHE);
        }
        if (OrderAgents.inTheShop().contains(agent.type())) {
            variables.put(OrdersTable.VARIABLE, Names.ORDERS);
        }
        return variables;
    }

    private static List<Grant> grants(Registration agent) {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant.ReadObjects(Names.OBJECTS));
        grants.add(new Grant.WriteObjects(Names.OBJECTS));
        if (agent.manifest().resilience().effects()) {
            grants.add(new Grant.WriteTable(Names.LEDGER));
        }
        if (keepsResults(agent)) {
            grants.add(new Grant.WriteTable(Names.CACHE));
        }
        if (OrderAgents.inTheShop().contains(agent.type())) {
            grants.add(new Grant.ReadTable(Names.ORDERS));
            grants.add(new Grant.WriteTable(Names.ORDERS));
        }
        return grants;
    }

    private static boolean keepsResults(Registration agent) {
        return agent.manifest().resilience().fallbacks().stream().anyMatch(Fallback.Cached.class::isInstance);
    }
}
