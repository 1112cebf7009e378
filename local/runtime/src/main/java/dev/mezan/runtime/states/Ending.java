package dev.mezan.runtime.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.json.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * How an execution ended.
 *
 * @param status in the words of the service
 * @param at when
 * @param output JSON text, if it ended well
 * @param error the error's name, if it has one
 * @param cause what happened, if that is known
 */
public record Ending(
        Status status, Instant at, Optional<String> output, Optional<String> error, Optional<String> cause) {
    /** What the engine's result means. */
    public static Ending of(ExecutionResult result, Instant at) {
        return switch (result) {
            case ExecutionResult.Succeeded(var output) ->
                new Ending(Status.SUCCEEDED, at, Optional.of(Json.write(output)), Optional.empty(), Optional.empty());
            case ExecutionResult.Failed(String error, String cause) -> failed(Status.FAILED, at, error, cause);
            case ExecutionResult.Aborted(String error, String cause) -> failed(Status.ABORTED, at, error, cause);
            case ExecutionResult.TimedOut() -> failed(Status.TIMED_OUT, at, "", "");
        };
    }

    /** The same for who waited for it; to them an execution that was cut short has failed. */
    Ending synchronous() {
        return status == Status.ABORTED ? new Ending(Status.FAILED, at, output, error, cause) : this;
    }

    /** The end of an execution that can't be run any more. */
    static Ending gaveUp(Instant at, String reason) {
        return failed(Status.FAILED, at, "States.Runtime", reason);
    }

    private static Ending failed(Status status, Instant at, String error, String cause) {
        return new Ending(status, at, Optional.empty(), present(error), present(cause));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
