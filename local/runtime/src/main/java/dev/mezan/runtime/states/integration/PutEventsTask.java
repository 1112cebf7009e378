package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::events:putEvents}: each event's resources get the ARNs of the state machine and the execution;
 * the task fails with {@code EventBridge.FailedEntry} if any event was not taken.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge.html">Add EventBridge events with
 *     Step Functions</a>
 */
record PutEventsTask(OptimizedTask put) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var members = new LinkedHashMap<Object, @Nullable Object>(
                Arguments.of(request).members());
        members.computeIfPresent("Entries", (_, entries) -> marked(entries, request));
        var answer = put.call(members, machine);
        if (answer.get("FailedEntryCount") instanceof Integer failed && failed > 0) {
            throw new TaskFailure("EventBridge.FailedEntry", Json.write(answer));
        }
        return answer;
    }

    private static Object marked(Object entries, TaskRequest request) {
        return entries instanceof List<?> list
                ? list.stream().map(entry -> markedEvent(entry, request)).toList()
                : entries;
    }

    private static @Nullable Object markedEvent(@Nullable Object entry, TaskRequest request) {
        if (!(entry instanceof Map<?, ?> event)) {
            return entry;
        }
        var resources =
                new ArrayList<@Nullable Object>(event.get("Resources") instanceof List<?> given ? given : List.of());
        resources.add(request.execution().stateMachineArn());
        resources.add(request.execution().executionArn());
        var marked = new LinkedHashMap<Object, @Nullable Object>(event);
        marked.put("Resources", resources);
        return marked;
    }
}
