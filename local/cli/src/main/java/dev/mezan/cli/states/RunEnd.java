package dev.mezan.cli.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.json.Json;
import dev.mezan.cli.ExitCode;
import dev.mezan.cli.screen.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an execution ended, for people and for programs.
 *
 * @param played the execution
 */
record RunEnd(Rehearsal.Played played) {
    int exitCode() {
        if (!played.unanswered().isEmpty()) {
            return ExitCode.USAGE.number();
        }
        return played.result() instanceof ExecutionResult.Succeeded ? 0 : ExitCode.FAILED.number();
    }

    void show(Screen screen, boolean json) {
        if (json) {
            screen.out().println(Json.write(document()));
            return;
        }
        var ink = screen.ink();
        switch (played.result()) {
            case ExecutionResult.Succeeded(var output) -> {
                screen.out().println(ink.good("succeeded"));
                screen.out().println(Json.write(output));
            }
            case ExecutionResult.Failed(String error, String cause) ->
                screen.out().println(ink.bad("failed") + " " + named(error, cause));
            case ExecutionResult.TimedOut timedOut -> screen.out().println(ink.bad("timed out"));
            case ExecutionResult.Aborted(String error, String cause) ->
                screen.out().println(ink.bad("aborted") + " " + named(error, cause));
        }
    }

    /** The status as the service has it. */
    static String status(ExecutionResult result) {
        return switch (result) {
            case ExecutionResult.Succeeded succeeded -> "SUCCEEDED";
            case ExecutionResult.Failed failed -> "FAILED";
            case ExecutionResult.TimedOut timedOut -> "TIMED_OUT";
            case ExecutionResult.Aborted aborted -> "ABORTED";
        };
    }

    private Map<String, @Nullable Object> document() {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("status", status(played.result()));
        switch (played.result()) {
            case ExecutionResult.Succeeded(var output) -> document.put("output", output);
            case ExecutionResult.Failed(String error, String cause) -> putError(document, error, cause);
            case ExecutionResult.TimedOut timedOut -> putError(document, "States.Timeout", "");
            case ExecutionResult.Aborted(String error, String cause) -> putError(document, error, cause);
        }
        document.put("path", PlayedPath.of(played.events()).states());
        document.put("events", played.events().size());
        document.put("unanswered", played.unanswered());
        return document;
    }

    private static void putError(Map<String, @Nullable Object> document, String error, String cause) {
        document.put("error", error);
        document.put("cause", cause);
    }

    private static String named(String error, String cause) {
        return (error.isEmpty() ? "without an error's name" : error) + (cause.isEmpty() ? "" : ": " + cause);
    }
}
