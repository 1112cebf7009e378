package dev.mezan.runtime.states;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.asl.ObjectStore;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.StateMachineSpec.Reference;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.lambda.Limits;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.states.integration.TaskIntegrations;
import dev.mezan.runtime.time.Surroundings;
import dev.mezan.runtime.time.SystemTimers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** State machines and functions together, by the machine's own clock. */
class StatesAndLambdaIT {
    /** A batch of tasks, each an agent's function, as the suite's own machine runs them. */
    private static final String BATCH = """
            {"QueryLanguage":"JSONata","StartAt":"Tasks","States":{"Tasks":{"Type":"Map","MaxConcurrency":40,
              "Items":"{% $states.input.tasks %}",
              "ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"Agent","States":{
                "Agent":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":2,
                  "Arguments":{"FunctionName":"{% $states.input.function %}","Payload":"{% $states.input %}"},
                  "Retry":[{"ErrorEquals":["Lambda.TooManyRequestsException"],"IntervalSeconds":1,"MaxAttempts":8,
                    "BackoffRate":1,"JitterStrategy":"FULL"}],
                  "Catch":[{"ErrorEquals":["States.ALL"],"Next":"Failed","Output":"{% $states.errorOutput %}"}],
                  "Output":{"outcome":"succeeded","result":"{% $states.result.Payload %}"},"End":true},
                "Failed":{"Type":"Pass","Output":{"outcome":"failed","error":"{% $states.input.Error %}",
                  "cause":"{% $states.input.Cause %}"},"End":true}}},
              "Output":{"outcomes":"{% $states.result %}"},"End":true}}}""";

    private static final String RUN = """
            {"QueryLanguage":"JSONata","StartAt":"Batch","States":{"Batch":{"Type":"Task",
              "Resource":"arn:aws:states:::aws-sdk:sfn:startSyncExecution",
              "Arguments":{"StateMachineArn":"${BatchArn}","Input":"{% $states.input %}"},
              "Output":"{% $states.result.Status = 'SUCCEEDED' ? $parse($states.result.Output) : $states.result %}",
              "End":true}}}""";

    private final SystemTimers timers = new SystemTimers();
    private final Meter meter = new Meter();
    private final Activity activity = new Activity();
    private final FleetParts parts = new FleetParts(Account.LOCAL, Surroundings.ofMachine(timers), meter, activity);
    private final List<FunctionSpec> functions = List.of(
            function("good", Good.class),
            function("throws", Throws.class),
            function("hangs", Hangs.class),
            function("sleeps", Sleeps.class),
            function("large", Large.class),
            function("breaks", Breaks.class),
            new FunctionSpec("scarce", Good.class, Duration.ofSeconds(3), 128, OptionalInt.of(1), Map.of(), List.of()));
    private final FunctionFleet fleet = new FunctionFleet(
            functions,
            spec -> {
                throw new IllegalStateException("No handler here asks for an environment");
            },
            parts,
            Limits.DEFAULT);
    private final Machines machines = deployed(List.of(
            machine(
                    "batch",
                    BATCH,
                    functions.stream()
                            .<Grant>map(function -> new Grant.InvokeFunction(function.name()))
                            .toList()),
            machine("run", RUN, List.of(new Grant.StartSyncExecution("batch"))),
            machine("ungranted", RUN, List.of())));
    private final Executions executions = new Executions(
            machines,
            all -> TaskIntegrations.ofSuite(machines, fleet, all),
            parts,
            ExecutionSettings.IN_MEMORY,
            ObjectStore.none());

    private Machines deployed(List<StateMachineSpec> specs) {
        var deployed = new Machines(Account.LOCAL, parts.surroundings(), Optional.empty());
        deployed.deploy(specs, text -> text);
        return deployed;
    }

    @AfterEach
    void stop() {
        executions.close();
        fleet.close();
        timers.close();
    }

    @Test
    void badFunctionsFailTheirOwnTasksAndNoOthers() {
        var outcomes = run("good", "throws", "hangs", "sleeps", "large", "breaks", "missing", "good");
        assertThat(outcomes)
                .extracting(outcome -> outcome.path("error").asString("-"))
                .containsExactly(
                        "-",
                        "java.lang.IllegalStateException",
                        "Sandbox.Timedout",
                        "States.Timeout",
                        "Function.ResponseSizeTooLarge",
                        "java.lang.AssertionError",
                        "Lambda.AccessDeniedException",
                        "-");
        assertThat(outcomes.get(2).path("cause").asString())
                .contains("\"errorType\":\"Sandbox.Timedout\"")
                .contains("Error: Task timed out after 1.00 seconds");
        assertThat(activity.of("run-1").orElseThrow()).hasSize(7);
    }

    @Test
    void everythingThatARunUsesIsCountedForIt() {
        run("good", "good", "good");
        assertThat(executions.meters().of("run-1").orElseThrow().totals())
                .containsEntry(Unit.EXPRESS_REQUEST, 2.0)
                .containsEntry(Unit.LAMBDA_REQUEST, 3.0)
                .isEqualTo(meter.totals());
    }

    @Test
    void whatARunDoesAndCostsCanBeAskedFor() {
        run("good", "throws");
        var answer = new RunActivity(activity, executions.meters(), Prices.LIST);
        var json = JsonMapper.shared().valueToTree(answer.of("run-1").orElseThrow());
        assertThat(json.at("/tasks/t0/state").asString()).isEqualTo("done");
        assertThat(json.at("/tasks/t1/error").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.at("/cost/usd").decimalValue()).isPositive();
        assertThat(json.at("/cost/usd_per_1000_tasks").decimalValue()).isPositive();
        assertThat(answer.of("run-2")).isEmpty();
    }

    @Test
    void throttledTasksAreTriedAgain() {
        assertThat(run("scarce", "scarce", "scarce"))
                .extracting(outcome -> outcome.path("outcome").asString())
                .containsOnly("succeeded");
    }

    @Test
    void aNestedExecutionNeedsAGrant() {
        var ending = executions
                .startSync(StartRequest.of("ungranted", "run-1", "{\"tasks\":[]}"))
                .ending();
        assertThat(ending.error()).contains("Sfn.AccessDeniedException");
        assertThat(ending.cause().orElseThrow()).contains("new Grant.StartSyncExecution(\"batch\")");
    }

    @Test
    void aNestedExecutionThatFailsIsAnAnswer() {
        var ending = executions
                .startSync(StartRequest.of("run", "run-1", "{\"tasks\":7}"))
                .ending();
        assertThat(ending.status()).isEqualTo(Status.SUCCEEDED);
        var answer = JsonMapper.shared().readTree(ending.output().orElseThrow());
        assertThat(answer.path("Status").asString()).isEqualTo("FAILED");
        assertThat(answer.path("StateMachineArn").asString()).endsWith("stateMachine:batch");
        assertThat(answer.path("Error").isString()).isTrue();
    }

    private List<JsonNode> run(String... names) {
        var tasks = IntStream.range(0, names.length)
                .mapToObj(i -> "{\"run\":\"run-1\",\"task\":\"t%d\",\"agent\":\"a\",\"function\":\"%s\"}"
                        .formatted(i, names[i]))
                .collect(Collectors.joining(","));
        var execution = executions.startSync(StartRequest.of("run", "run-1", "{\"tasks\":[" + tasks + "]}"));
        assertThat(execution.ending().status())
                .as(execution.ending().toString())
                .isEqualTo(Status.SUCCEEDED);
        var output = JsonMapper.shared().readTree(execution.ending().output().orElseThrow());
        return Stream.iterate(0, i -> i + 1)
                .limit(output.path("outcomes").size())
                .map(i -> output.path("outcomes").path(i))
                .toList();
    }

    private static FunctionSpec function(String name, Class<?> handler) {
        var limit = Duration.ofSeconds(name.equals("sleeps") ? 10 : 1);
        return new FunctionSpec(name, handler, limit, 512, OptionalInt.empty(), Map.of(), List.of());
    }

    private static StateMachineSpec machine(String name, String definition, List<Grant> grants) {
        var placeholders = Map.<String, Reference>of("BatchArn", new Reference.StateMachine("batch"));
        return new StateMachineSpec(name, StateMachineSpec.Type.EXPRESS, definition, placeholders, grants);
    }

    /** Answers. */
    public static final class Good implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
            return Map.of("task", String.valueOf(input.get("task")));
        }
    }

    /** Throws. */
    public static final class Throws implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new IllegalStateException("thrown");
        }
    }

    /** Spins, whatever its thread is told, for longer than it may. */
    public static final class Hangs implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    /** Never answers, until it is interrupted. */
    public static final class Sleeps implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    /** Returns 7 MB. */
    public static final class Large implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            out.write(("\"" + "x".repeat(7 * 1024 * 1024) + "\"").getBytes(UTF_8));
        }
    }

    /** Throws an Error. */
    public static final class Breaks implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new AssertionError("broken");
        }
    }
}
