package dev.mezan.catalog;

import dev.mezan.aws.Variables;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.catalog.RouteSpec.Access;
import dev.mezan.gateway.InboxHandler;
import dev.mezan.gateway.OperateHandler;
import dev.mezan.gateway.RegistryHandler;
import dev.mezan.gateway.RunsHandler;
import dev.mezan.gateway.route.Part;
import dev.mezan.gateway.route.Route;
import dev.mezan.gateway.route.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The functions of the HTTP API, each with what it may do, and the routes that lead to them. */
final class GatewayFunctions {
    /** HTTP APIs wait 30 s for a function. */
    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    private static final int MEMORY_MB = 1024;

    private GatewayFunctions() {}

    static List<FunctionSpec> all() {
        return List.of(runs(), registry(), inbox(), operate());
    }

    static List<RouteSpec> routes() {
        return Routes.all().stream().map(GatewayFunctions::route).toList();
    }

    private static RouteSpec route(Route route) {
        var access = route.scopes().isEmpty() ? new Access.Open() : new Access.Scoped(route.scopes());
        return new RouteSpec(route.method(), route.path(), function(route.part()), access);
    }

    private static String function(Part part) {
        return switch (part) {
            case RUNS -> Names.API_RUNS;
            case REGISTRY -> Names.API_REGISTRY;
            case INBOX -> Names.API_INBOX;
            case OPERATE -> Names.API_OPERATE;
        };
    }

    private static FunctionSpec runs() {
        return function(
                Names.API_RUNS,
                RunsHandler.class,
                Map.of(
                        Variables.RUNS_TABLE, Names.RUNS,
                        Variables.CONTROL_TABLE, Names.CONTROL,
                        Variables.LEDGER_TABLE, Names.LEDGER,
                        Variables.BUCKET, Names.OBJECTS,
                        Variables.INTAKE, Names.INTAKE,
                        Variables.FAST_MACHINE, Names.FAST,
                        Variables.ASK_PEOPLE_MACHINE, Names.ASK_PEOPLE),
                List.of(
                        new Grant.ReadTable(Names.CONTROL),
                        new Grant.WriteTable(Names.CONTROL),
                        new Grant.ReadTable(Names.RUNS),
                        new Grant.WriteTable(Names.RUNS),
                        new Grant.WriteTable(Names.LEDGER),
                        new Grant.ReadObjects(Names.OBJECTS),
                        new Grant.WriteObjects(Names.OBJECTS),
                        new Grant.SendMessages(Names.INTAKE + "urgent"),
                        new Grant.SendMessages(Names.INTAKE + "normal"),
                        new Grant.SendMessages(Names.INTAKE + "bulk"),
                        new Grant.StartSyncExecution(Names.FAST),
                        new Grant.StartExecution(Names.ASK_PEOPLE),
                        new Grant.AnswerTasks()));
    }

    private static FunctionSpec registry() {
        return function(
                Names.API_REGISTRY,
                RegistryHandler.class,
                Map.of(Variables.CONTROL_TABLE, Names.CONTROL),
                List.of(new Grant.ReadTable(Names.CONTROL)));
    }

    private static FunctionSpec inbox() {
        return function(
                Names.API_INBOX,
                InboxHandler.class,
                Map.of(Variables.RUNS_TABLE, Names.RUNS, Variables.ASK_PEOPLE_MACHINE, Names.ASK_PEOPLE),
                List.of(
                        new Grant.ReadTable(Names.RUNS),
                        new Grant.WriteTable(Names.RUNS),
                        new Grant.StartExecution(Names.ASK_PEOPLE),
                        new Grant.AnswerTasks()));
    }

    private static FunctionSpec operate() {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant.ReadTable(Names.CONTROL));
        grants.add(new Grant.WriteTable(Names.CONTROL));
        grants.add(new Grant.ReadTable(Names.RUNS));
        Stream.of("urgent", "normal", "bulk").map(Names.INTAKE::concat).forEach(queue -> {
            grants.add(new Grant.ConsumeMessages(queue + DeadLetterSender.SUFFIX));
            grants.add(new Grant.SendMessages(queue));
        });
        return function(
                Names.API_OPERATE,
                OperateHandler.class,
                Map.of(
                        Variables.CONTROL_TABLE, Names.CONTROL,
                        Variables.RUNS_TABLE, Names.RUNS,
                        Variables.INTAKE, Names.INTAKE),
                grants);
    }

    private static FunctionSpec function(
            String name, Class<?> handler, Map<String, String> variables, List<Grant> grants) {
        return new FunctionSpec(name, handler, TIMEOUT, MEMORY_MB, OptionalInt.empty(), variables, grants);
    }
}
