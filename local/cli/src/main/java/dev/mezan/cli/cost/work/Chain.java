package dev.mezan.cli.cost.work;

import dev.mezan.agent.Registration;
import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import dev.mezan.runtime.account.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same 1 + 10 + 1 tasks as teams wire them by hand: one Standard state machine, a Task state for each task with its
 * retries and a catch.
 *
 * @param recorded whether each task's start and end is written to a table by a state of its own, so that somebody can
 *     see how far a run is
 */
record Chain(boolean recorded) {
    private static final Map<String, Object> RETRY = Map.of(
            "ErrorEquals",
            List.of(
                    "Lambda.TooManyRequestsException",
                    "Lambda.ServiceException",
                    "Lambda.AWSLambdaException",
                    "Lambda.SdkClientException"),
            "IntervalSeconds",
            1,
            "MaxAttempts",
            3,
            "BackoffRate",
            2);

    String name() {
        return recorded ? "cost-chain-recorded" : "cost-chain-bare";
    }

    /** Its definition in the Amazon States Language. */
    String definition() {
        var states = new LinkedHashMap<String, Object>(states("First", "Each"));
        states.put("Each", each());
        states.putAll(states("Last", "Done"));
        states.put("Done", Map.of("Type", "Succeed"));
        states.put("Failed", Map.of("Type", "Fail", "Error", "TaskFailed"));
        return Json.text(Map.of("QueryLanguage", "JSONata", "StartAt", start("First"), "States", states));
    }

    private Map<String, Object> each() {
        var inner = new LinkedHashMap<String, Object>(states("Item", ""));
        inner.put("ItemFailed", Map.of("Type", "Fail", "Error", "TaskFailed"));
        return Map.of(
                "Type",
                "Map",
                "Items",
                "{% [1..10].{'number': $, 'text': $states.input.text} %}",
                "MaxConcurrency",
                10,
                "ItemProcessor",
                Map.of("ProcessorConfig", Map.of("Mode", "INLINE"), "StartAt", start("Item"), "States", inner),
                "Output",
                "{% $states.result[0] %}",
                "Next",
                start("Last"));
    }

    /** The states of one task; without a next state it ends an iteration. */
    private Map<String, Object> states(String task, String next) {
        var states = new LinkedHashMap<String, Object>();
        if (recorded) {
            states.put(start(task), record(task, "running", task));
            states.put(task, call(task, task + "Ended"));
            states.put(task + "Ended", record(task, "succeeded", next));
        } else {
            states.put(task, call(task, next));
        }
        return states;
    }

    private String start(String task) {
        return recorded && !task.equals("Each") ? task + "Begins" : task;
    }

    private static Map<String, Object> call(String task, String next) {
        var failed = task.equals("Item") ? "ItemFailed" : "Failed";
        var arguments = Map.of(
                "FunctionName", Account.LOCAL.functionArn(Registration.FUNCTION_PREFIX + "echo"),
                "Payload", payload(task));
        var state = new LinkedHashMap<String, Object>();
        state.put("Type", "Task");
        state.put("Resource", "arn:aws:states:::lambda:invoke");
        state.put("Arguments", arguments);
        state.put("Output", "{% $states.result.Payload.result.payload %}");
        state.put("TimeoutSeconds", 30);
        state.put("Retry", List.of(RETRY));
        state.put("Catch", List.of(Map.of("ErrorEquals", List.of("States.ALL"), "Next", failed)));
        follow(state, next);
        return state;
    }

    /** What an agent's function takes. */
    private static Map<String, Object> payload(String task) {
        return Map.of(
                "run",
                "{% $states.context.Execution.Name %}",
                "task",
                task,
                "agent",
                "echo",
                "tenant",
                "default",
                "deadline",
                "{% $fromMillis($millis() + 30000) %}",
                "inlineLimit",
                20_000,
                "attempt",
                1,
                "input",
                Map.of("payload", "{% $states.input %}"));
    }

    private static Map<String, Object> record(String task, String status, String next) {
        var state = new LinkedHashMap<String, Object>();
        state.put("Type", "Task");
        state.put("Resource", "arn:aws:states:::dynamodb:updateItem");
        state.put("Arguments", update(task, status));
        state.put("Output", "{% $states.input %}");
        follow(state, next);
        return state;
    }

    private static Map<String, Object> update(String task, String status) {
        var key = Map.of(
                "pk", Map.of("S", "{% $states.context.Execution.Name %}"),
                "sk", Map.of("S", "{% '" + task + "' & $string($states.input.number) %}"));
        var values = Map.of(
                ":status", Map.of("S", status), //
                ":output", Map.of("S", "{% $string($states.input) %}"));
        return Map.of(
                "TableName",
                Names.ORDERS,
                "Key",
                key,
                "UpdateExpression",
                "SET #status = :status, #output = :output",
                "ExpressionAttributeNames",
                Map.of("#status", "status", "#output", "output"),
                "ExpressionAttributeValues",
                values);
    }

    private static void follow(Map<String, Object> state, String next) {
        if (next.isEmpty()) {
            state.put("End", true);
        } else {
            state.put("Next", next);
        }
    }
}
