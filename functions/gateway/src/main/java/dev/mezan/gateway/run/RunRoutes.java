package dev.mezan.gateway.run;

import dev.mezan.aws.AcceptedRuns;
import dev.mezan.aws.CancelDesk;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.RequestTable;
import dev.mezan.aws.RunIndex;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.Variables;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What answers the routes of runs. */
public final class RunRoutes {
    private RunRoutes() {}

    /**
     * By the route's key.
     *
     * @param pause waits between two looks at a run
     */
    public static Map<String, Function<Call, Answer>> of(FunctionEnvironment environment, Consumer<Duration> pause) {
        var clients = environment.clients();
        var table = environment.require(Variables.RUNS_TABLE);
        var uploads = new Uploads(
                clients::presigner, environment.require(Variables.BUCKET), new RandomIds(environment.random()));
        var runs = new RunPages(
                new RunReader(clients.dynamoDb(), table), new AcceptedRuns(clients.dynamoDb(), table), uploads);
        var desk =
                CancelDesk.of(clients, table, environment.require(Variables.ASK_PEOPLE_MACHINE), environment.clock());
        return Map.of(
                "POST /v1/runs", starts(environment, runs)::start,
                "GET /v1/runs", new RunLists(new RunIndex(clients.dynamoDb(), table))::list,
                "GET /v1/runs/{run}", runs::read,
                "POST /v1/runs/{run}/cancel", new RunCancels(runs, desk, environment.clock())::cancel,
                "GET /v1/runs/{run}/events", new RunEvents(runs, environment.clock(), pause)::read,
                "POST /v1/uploads", uploads::create);
    }

    private static RunStarts starts(FunctionEnvironment environment, RunPages runs) {
        var clients = environment.clients();
        var registry =
                new ControlTable(clients.dynamoDb(), environment.require(Variables.CONTROL_TABLE), environment.clock());
        var requests = new RequestTable(clients.dynamoDb(), environment.require(Variables.LEDGER_TABLE));
        var intake =
                new Intake(clients.sqs(), environment.require(Variables.INTAKE), runs.accepted(), environment.clock());
        var fast = new FastLane(clients.stepFunctions(), environment.require(Variables.FAST_MACHINE));
        return new RunStarts(
                new WorkflowLibrary(registry),
                new RequestOnce(requests, environment.clock()),
                new Starters(Turns.of(environment), intake, fast),
                runs);
    }
}
