package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Ending;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the end of a Standard execution and describes it, as {@code .sync} and {@code .sync:2} do; one that did not
 * succeed fails the task with {@code States.TaskFailed} and the description as its cause.
 *
 * @param executions knows them
 * @param pattern whether input and output are text or JSON in the description
 */
record EndedExecution(Executions executions, IntegrationPattern pattern) {
    private static final Duration FIRST_LOOK = Duration.ofMillis(5);
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMillis(250);

    Object of(String arn) throws TaskFailure, InterruptedException {
        var execution = executions.find(arn);
        var ending = ending(execution);
        var description = description(execution, ending);
        if (ending.status() == Status.SUCCEEDED) {
            return description;
        }
        throw new TaskFailure("States.TaskFailed", Json.write(description));
    }

    private static Ending ending(KeptExecution execution) throws InterruptedException {
        var pause = FIRST_LOOK;
        var ending = execution.ending();
        while (ending.isEmpty()) {
            Thread.sleep(pause);
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_BETWEEN_LOOKS) < 0 ? doubled : LONGEST_BETWEEN_LOOKS;
            ending = execution.ending();
        }
        return ending.get();
    }

    private Map<String, @Nullable Object> description(KeptExecution execution, Ending ending) {
        var start = execution.start();
        var described = new LinkedHashMap<String, @Nullable Object>();
        ending.cause().ifPresent(cause -> described.put("Cause", cause));
        ending.error().ifPresent(error -> described.put("Error", error));
        described.put("ExecutionArn", start.arn());
        described.put("Input", data(start.input()));
        described.put("InputDetails", Map.of("Included", true));
        described.put("Name", start.name());
        ending.output().ifPresent(output -> {
            described.put("Output", data(output));
            described.put("OutputDetails", Map.of("Included", true));
        });
        described.put("StartDate", start.at().toEpochMilli());
        described.put("StateMachineArn", start.machine().arn());
        described.put("Status", ending.status().name());
        described.put("StopDate", ending.at().toEpochMilli());
        return described;
    }

    private @Nullable Object data(String json) {
        try {
            return pattern == IntegrationPattern.SYNC_2 ? Json.read(json) : json;
        } catch (InvalidJson e) {
            throw new IllegalStateException("Inputs and outputs are JSON, but not " + json, e);
        }
    }
}
