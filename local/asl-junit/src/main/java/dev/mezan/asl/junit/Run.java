package dev.mezan.asl.junit;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.coverage.ExecutionHistory;
import dev.mezan.asl.coverage.Visit;
import dev.mezan.asl.coverage.Visits;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.mock.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution did.
 *
 * @param context who it was
 * @param result how it ended
 * @param entries its events, each with the path of its branch or iteration, and what a resumed execution must know
 * @param calls the calls of its tasks, in order
 * @param children what the children of its distributed Maps did, in the order of their ends
 * @param objects the objects that there are in the end, by bucket and key
 */
public record Run(
        ExecutionContext context,
        ExecutionResult result,
        List<Entry> entries,
        List<Call> calls,
        List<ExecutionHistory> children,
        Map<String, String> objects) {
    /** Its events. */
    public List<HistoryEvent> history() {
        return entries.stream().flatMap(entry -> entry.event().stream()).toList();
    }

    /** Its visits of states, in the order of their entries. */
    public List<Visit> visits() {
        return Visits.of(history()).stream()
                .filter(visit -> !visit.state().equals(OneState.VARIABLES))
                .toList();
    }

    /** The names of the states that it entered, in order; those of branches in the order in which they happened. */
    public List<String> path() {
        return visits().stream().map(Visit::state).toList();
    }

    /** Its visits of one state. */
    public List<Visit> visitsOf(String state) {
        return visits().stream().filter(visit -> visit.state().equals(state)).toList();
    }

    /** The calls of the tasks of one state. */
    public List<Call> callsOf(String state) {
        return calls.stream()
                .filter(call -> call.request().stateName().equals(state))
                .toList();
    }

    /** How much time passed. */
    public Duration duration() {
        return Duration.between(context.startTime(), history().getLast().timestamp());
    }

    /** {@code SUCCEEDED}, {@code FAILED}, {@code TIMED_OUT} or {@code ABORTED}, as DescribeExecution says it. */
    public String status() {
        return switch (result) {
            case ExecutionResult.Succeeded succeeded -> "SUCCEEDED";
            case ExecutionResult.Failed failed -> "FAILED";
            case ExecutionResult.TimedOut timedOut -> "TIMED_OUT";
            case ExecutionResult.Aborted aborted -> "ABORTED";
        };
    }

    /** The output of one that succeeded; null otherwise. */
    public @Nullable Object output() {
        return result instanceof ExecutionResult.Succeeded(var output) ? output : null;
    }

    /** The error's name of one that failed; empty otherwise. */
    public String error() {
        return result instanceof ExecutionResult.Failed failed ? failed.error() : "";
    }

    /** The cause of one that failed; empty otherwise. */
    public String causeText() {
        return result instanceof ExecutionResult.Failed failed ? failed.cause() : "";
    }

    /** In a few lines: how it ended, and which way it took. */
    @Override
    public String toString() {
        String end = switch (result) {
            case ExecutionResult.Succeeded(var output) -> "SUCCEEDED with " + JsonText.pretty(output);
            case ExecutionResult.Failed(String error, String cause) -> "FAILED with " + error + ": " + cause;
            case ExecutionResult.TimedOut timedOut -> status();
            case ExecutionResult.Aborted aborted -> status();
        };
        return end + "\nafter " + duration() + " by " + String.join(" -> ", path());
    }
}
