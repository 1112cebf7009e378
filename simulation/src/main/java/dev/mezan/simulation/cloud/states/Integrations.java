package dev.mezan.simulation.cloud.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.lambda.Functions;
import dev.mezan.simulation.cloud.lambda.Invoked;
import dev.mezan.simulation.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the shipped state machines call.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html">Integrating services</a>
 */
public final class Integrations implements TaskInvoker {
    private static final String TOKEN = ".waitForTaskToken";

    private final Surroundings world;
    private final Executions executions;
    private final Functions functions;
    private final DynamoDbClient tables;

    /** The integrations with functions and tables. */
    public Integrations(Surroundings world, Executions executions, Functions functions, DynamoDbClient tables) {
        this.world = world;
        this.executions = executions;
        this.functions = functions;
        this.tables = tables;
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        var arguments = (Map<?, ?>) request.arguments();
        if (arguments == null) {
            throw new TaskFailure("States.Runtime", "A task without arguments");
        }
        return request.resource().endsWith(TOKEN) ? awaited(request, arguments) : done(request.resource(), arguments);
    }

    private @Nullable Object done(String resource, Map<?, ?> arguments) throws TaskFailure, InterruptedException {
        return switch (resource) {
            case "arn:aws:states:::lambda:invoke" -> lambda(arguments);
            case "arn:aws:states:::aws-sdk:sfn:startSyncExecution" -> sync(arguments);
            case "arn:aws:states:::aws-sdk:sfn:startExecution", "arn:aws:states:::states:startExecution" ->
                start(arguments);
            case "arn:aws:states:::dynamodb:getItem", "arn:aws:states:::aws-sdk:dynamodb:getItem" -> item(arguments);
            default -> throw new TaskFailure("States.Runtime", "The simulation can't do " + resource);
        };
    }

    private @Nullable Object awaited(TaskRequest request, Map<?, ?> arguments)
            throws TaskFailure, InterruptedException {
        var token = request.taskToken().orElseThrow();
        executions.tokens().open(token);
        try {
            if (request.progress().submission().isEmpty()) {
                request.progress().submitted(done(request.resource().replace(TOKEN, ""), arguments));
            }
            return switch (executions.tokens().await(token)) {
                case Tokens.Answer.Succeeded(String output) -> value(output);
                case Tokens.Answer.Failed(String error, String cause) -> throw new TaskFailure(error, cause);
            };
        } finally {
            executions.tokens().close(token);
        }
    }

    private Object lambda(Map<?, ?> arguments) throws TaskFailure, InterruptedException {
        var payload = Json.write(arguments.get("Payload")).getBytes(StandardCharsets.UTF_8);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("ExecutedVersion", "$LATEST");
        answer.put("Payload", value(functions.invoke(text(arguments, "FunctionName"), payload)));
        answer.put("StatusCode", 200);
        return answer;
    }

    private static @Nullable Object value(Invoked invoked) throws TaskFailure {
        return switch (invoked) {
            case Invoked.Returned(byte[] payload) -> value(new String(payload, StandardCharsets.UTF_8));
            case Invoked.Failed failed ->
                throw new TaskFailure(failed.errorType(), new String(failed.payload(), StandardCharsets.UTF_8));
            case Invoked.Refused refused -> throw new TaskFailure("Lambda." + refused.code(), refused.message());
        };
    }

    private static @Nullable Object value(String json) throws TaskFailure {
        try {
            return Json.read(json);
        } catch (InvalidJson e) {
            throw new TaskFailure("Lambda.Unknown", "The function returned what is no JSON: " + e.getMessage());
        }
    }

    private Object sync(Map<?, ?> arguments) throws TaskFailure, InterruptedException {
        throttle("startSyncExecution");
        var started = executions.nested(text(arguments, "StateMachineArn"), Optional.empty(), text(arguments, "Input"));
        var result = executions.express(started);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ExecutionArn", started.arn());
        answer.put("Name", started.name());
        switch (result) {
            case ExecutionResult.Succeeded(Object output) -> {
                answer.put("Status", "SUCCEEDED");
                answer.put("Output", Json.write(output));
            }
            case ExecutionResult.Failed(String error, String cause) -> {
                answer.put("Status", "FAILED");
                answer.put("Error", error);
                answer.put("Cause", cause);
            }
            case ExecutionResult.TimedOut _ -> answer.put("Status", "TIMED_OUT");
            case ExecutionResult.Aborted _ -> {
                answer.put("Status", "FAILED");
                answer.put("Error", "States.TaskFailed");
            }
        }
        return answer;
    }

    private Object start(Map<?, ?> arguments) throws TaskFailure, InterruptedException {
        throttle("startExecution");
        var name = arguments.get("Name") instanceof String given ? given : world.id();
        var started = executions.start(text(arguments, "StateMachineArn"), name, text(arguments, "Input"));
        if (started.isEmpty()) {
            throw new TaskFailure("Sfn.ExecutionAlreadyExistsException", "Execution Already Exists: '" + name + "'");
        }
        if (world.fails(FaultKind.RESPONSE_LOST, "a state machine to startExecution")) {
            throw new TaskFailure("Sfn.SdkClientException", "The answer to StartExecution was lost");
        }
        return Map.of(
                "ExecutionArn",
                started.get().started().arn(),
                "StartDate",
                started.get().started().at().toString());
    }

    private void throttle(String action) throws TaskFailure, InterruptedException {
        world.scheduler().sleep(Duration.ofMillis(2));
        if (world.fails(FaultKind.STATES_THROTTLED, "a state machine's " + action)) {
            throw new TaskFailure("Sfn.ThrottlingException", "Rate exceeded");
        }
    }

    private Object item(Map<?, ?> arguments) throws TaskFailure {
        try {
            return JsonItems.answer(tables.getItem(JsonItems.request(arguments)));
        } catch (SdkException e) {
            throw new TaskFailure("DynamoDB." + e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    private static String text(Map<?, ?> arguments, String name) throws TaskFailure {
        var value = arguments.get(name);
        if (value instanceof String text) {
            return text;
        }
        throw new TaskFailure("States.Runtime", "The argument " + name + " is no text: " + value);
    }
}
