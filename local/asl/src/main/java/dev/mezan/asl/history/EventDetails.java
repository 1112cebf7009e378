package dev.mezan.asl.history;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the shape of GetExecutionHistory.
 *
 * @param type the event's type
 * @param member the member of HistoryEvent that holds the details, such as {@code stateEnteredEventDetails}; empty for
 *     an event that has none
 * @param fields the details; input, output and parameters are JSON values here, where the API has them as text
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 */
public record EventDetails(String type, String member, Map<String, @Nullable Object> fields) {
    /** The variables that a state which ended had assigned. */
    @SuppressWarnings("unchecked") // made below, or read from a journal that had them from there
    public Map<String, @Nullable Object> assignedVariables() {
        return fields.get("assignedVariables") instanceof Map<?, ?> assigned
                ? (Map<String, @Nullable Object>) assigned
                : Map.of();
    }

    /** A text among the fields; empty if there is none, as of an error without a cause. */
    public static String text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    static EventDetails bare(String type) {
        return new EventDetails(type, "", Map.of());
    }

    private static EventDetails of(String type, String member, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new EventDetails(type, member, fields);
    }

    public static EventDetails executionStarted(@Nullable Object input, String roleArn) {
        return of("ExecutionStarted", "executionStartedEventDetails", "input", input, "roleArn", roleArn);
    }

    public static EventDetails executionSucceeded(@Nullable Object output) {
        return of("ExecutionSucceeded", "executionSucceededEventDetails", "output", output);
    }

    public static EventDetails executionFailed(String error, String cause) {
        return broken("ExecutionFailed", error, cause);
    }

    public static EventDetails executionTimedOut() {
        return broken("ExecutionTimedOut", ErrorNames.TIMEOUT, "");
    }

    public static EventDetails executionAborted(String error, String cause) {
        return broken("ExecutionAborted", error, cause);
    }

    public static EventDetails executionRedriven(int count) {
        return of("ExecutionRedriven", "executionRedrivenEventDetails", "redriveCount", count);
    }

    public static EventDetails stateEntered(String stateType, String name, @Nullable Object input) {
        return of(stateType + "StateEntered", "stateEnteredEventDetails", "name", name, "input", input);
    }

    public static EventDetails stateExited(
            String stateType, String name, @Nullable Object output, Map<String, @Nullable Object> assigned) {
        EventDetails exited = of(stateType + "StateExited", "stateExitedEventDetails", "name", name, "output", output);
        if (!assigned.isEmpty()) {
            exited.fields().put("assignedVariables", assigned);
        }
        return exited;
    }

    /** A state that was cut short: Task, Wait, Map or Parallel. */
    public static EventDetails stateAborted(String stateType) {
        return bare(stateType + "StateAborted");
    }

    /** Started, Succeeded or Failed of a Parallel or a Map. */
    public static EventDetails gathering(String stateType, String what) {
        return bare(stateType + "State" + what);
    }

    public static EventDetails mapStateStarted(int length) {
        return of("MapStateStarted", "mapStateStartedEventDetails", "length", length);
    }

    /** Started, Succeeded, Failed or Aborted of one iteration. */
    public static EventDetails mapIteration(String what, String name, int index) {
        return of("MapIteration" + what, "mapIteration" + what + "EventDetails", "name", name, "index", index);
    }

    /** An expression of a state failed, in the field that stood in the definition. */
    public static EventDetails evaluationFailed(EvaluationFailure failure, String cause, String state) {
        EventDetails failed = broken("EvaluationFailed", failure.error(), cause);
        failure.location().ifPresent(location -> failed.fields().put("location", location));
        failed.fields().put("state", state);
        return failed;
    }

    /** An error and its cause, each only if there is one. */
    private static EventDetails broken(String type, String error, String cause) {
        return broken(type, Map.of(), error, cause);
    }

    /** Scheduled, Started, Succeeded and so on of a task, under names that the kind of resource decides. */
    static EventDetails task(String type, Map<String, @Nullable Object> fields) {
        return new EventDetails(type, member(type), fields);
    }

    /** An event that tells an error and its cause, each only if there is one, after other fields. */
    static EventDetails broken(String type, Map<String, @Nullable Object> fields, String error, String cause) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        if (!error.isEmpty()) {
            all.put("error", error);
        }
        if (!cause.isEmpty()) {
            all.put("cause", cause);
        }
        return task(type, all);
    }

    private static String member(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
    }
}
