package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.states.RestoredTokens;
import dev.mezan.runtime.states.Status;
import dev.mezan.runtime.states.callback.TaskTokens;
import dev.mezan.runtime.states.journal.LogContents;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Standard children that a log remembers, until their parents ask for them again. */
final class RememberedChildren {
    private final Map<String, Remembered<LogRecord.ChildBegun>> byArn = new ConcurrentHashMap<>();

    RememberedChildren(LogContents contents) {
        contents.children().forEach(child -> byArn.put(child.begun().arn(), child));
    }

    /** Lets the tokens of those that have not ended be answered. */
    void expect(TaskTokens tokens) {
        byArn.values().stream()
                .filter(child -> child.ended().isEmpty())
                .forEach(child -> RestoredTokens.of(child, child.begun().arn(), tokens));
    }

    /** The number of one of them. */
    Optional<Long> number(String arn) {
        return Optional.ofNullable(byArn.get(arn)).map(child -> child.begun().execution());
    }

    /** One of them, once. */
    Optional<Remembered<LogRecord.ChildBegun>> take(String arn) {
        return Optional.ofNullable(byArn.remove(arn));
    }

    /** The result that counts: one that did not succeed is of no use when its parent was redriven since. */
    static Optional<ExecutionResult> result(Remembered<LogRecord.ChildBegun> child, MapRun asking) {
        return child.ended()
                .filter(ended -> ended.status().equals(Status.SUCCEEDED.name())
                        || asking.identity().parent().redriven().stream().noneMatch(ended.at()::isBefore))
                .map(RememberedChildren::result);
    }

    private static ExecutionResult result(LogRecord.Ended ended) {
        var error = ended.error().orElse("");
        var cause = ended.cause().orElse("");
        return switch (Status.valueOf(ended.status())) {
            case SUCCEEDED -> new ExecutionResult.Succeeded(value(ended.output().orElse("null")));
            case FAILED -> new ExecutionResult.Failed(error, cause);
            case TIMED_OUT -> new ExecutionResult.TimedOut();
            case ABORTED -> new ExecutionResult.Aborted(error, cause);
            case RUNNING -> throw new IllegalStateException("An execution can't have ended as running");
        };
    }

    private static @Nullable Object value(String text) {
        try {
            return Json.read(text);
        } catch (InvalidJson e) {
            throw new IllegalStateException("The log of executions has an output that is no JSON: " + text, e);
        }
    }
}
