package dev.mezan.gateway.operate;

import dev.mezan.aws.CircuitTable;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Variables;
import dev.mezan.aws.deadletter.DeadLetters;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import java.util.Map;
import java.util.function.Function;

/** What answers the routes of those who look after the suite. */
public final class OperateRoutes {
    private OperateRoutes() {}

    /** By the route's key. */
    public static Map<String, Function<Call, Answer>> of(FunctionEnvironment environment) {
        var dynamoDb = environment.clients().dynamoDb();
        var control = environment.require(Variables.CONTROL_TABLE);
        var table = new CircuitTable(dynamoDb, control);
        var circuits = new CircuitPages(
                new ControlTable(dynamoDb, control, environment.clock()),
                table,
                new Circuits(table, environment.clock()));
        var letters = new LetterPages(
                DeadLetters.of(
                        environment.clients(),
                        environment.require(Variables.INTAKE),
                        environment.require(Variables.RUNS_TABLE)),
                environment.clock());
        return Map.of(
                "GET /v1/circuits", circuits::list,
                "GET /v1/circuits/{target}", circuits::read,
                "POST /v1/circuits/{target}/open", circuits::open,
                "POST /v1/circuits/{target}/close", circuits::close,
                "GET /v1/dead-letters", letters::queues,
                "GET /v1/dead-letters/{queue}", letters::list,
                "POST /v1/dead-letters/{queue}/redrive", letters::redrive,
                "POST /v1/dead-letters/{queue}/purge", letters::purge);
    }
}
