package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionResult;

/** How many items or executions of a map run are where. */
public record Counts(
        long pending,
        long running,
        long succeeded,
        long failed,
        long timedOut,
        long aborted,
        long total,
        long resultsWritten) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Those that failed or took too long, which is what the tolerated failures are about. */
    public long broken() {
        return failed + timedOut;
    }

    /** So many more that wait. */
    Counts added(long count) {
        return new Counts(
                pending + count, running, succeeded, failed, timedOut, aborted, total + count, resultsWritten);
    }

    Counts started(long count) {
        return new Counts(
                pending - count, running + count, succeeded, failed, timedOut, aborted, total, resultsWritten);
    }

    Counts ended(long count, ExecutionResult result) {
        long rest = running - count;
        return switch (result) {
            case ExecutionResult.Succeeded succeeds ->
                new Counts(pending, rest, succeeded + count, failed, timedOut, aborted, total, resultsWritten);
            case ExecutionResult.Failed fails ->
                new Counts(pending, rest, succeeded, failed + count, timedOut, aborted, total, resultsWritten);
            case ExecutionResult.TimedOut late ->
                new Counts(pending, rest, succeeded, failed, timedOut + count, aborted, total, resultsWritten);
            case ExecutionResult.Aborted cut ->
                new Counts(pending, rest, succeeded, failed, timedOut, aborted + count, total, resultsWritten);
        };
    }

    /** What has not begun never will. */
    Counts cutShort() {
        return new Counts(0, running, succeeded, failed, timedOut, aborted + pending, total, resultsWritten);
    }

    Counts written(long count) {
        return new Counts(pending, running, succeeded, failed, timedOut, aborted, total, resultsWritten + count);
    }
}
