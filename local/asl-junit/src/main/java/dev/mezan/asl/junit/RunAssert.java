package dev.mezan.asl.junit;

import dev.mezan.asl.coverage.Visit;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.util.List;

/** Assertions on what an execution did; each fails with an AssertionFailedError that tells the way it took. */
public final class RunAssert {
    private final Run run;
    private final Failures failures;

    RunAssert(Run run) {
        this.run = run;
        this.failures = new Failures(run);
    }

    /** It succeeded. */
    public RunAssert succeeded() {
        return hasStatus("SUCCEEDED");
    }

    /** It failed, with whatever error. */
    public RunAssert failed() {
        return hasStatus("FAILED");
    }

    /** It failed with an error of this name. */
    public RunAssert failedWith(String error) {
        failed();
        failures.equal("error", error, run.error());
        return this;
    }

    /** It took longer than the machine's TimeoutSeconds. */
    public RunAssert timedOut() {
        return hasStatus("TIMED_OUT");
    }

    private RunAssert hasStatus(String status) {
        failures.equal("status", status, run.status());
        return this;
    }

    /** The cause of its failure holds a text. */
    public RunAssert hasCauseContaining(String part) {
        failures.holds(
                run.causeText().contains(part),
                "cause: expected it to contain " + part + " but was " + run.causeText());
        return this;
    }

    /** It succeeded with an output that is the same JSON, whatever the order of names. */
    public RunAssert hasOutput(String json) {
        succeeded();
        failures.equalJson("output", JsonText.read(json), run.output());
        return this;
    }

    /** It succeeded, and a part of its output, told by a JSON pointer, is the same JSON. */
    public RunAssert hasOutputAt(String pointer, String json) {
        succeeded();
        failures.equalJson("output at " + pointer, JsonText.read(json), JsonPointers.at(run.output(), pointer));
        return this;
    }

    /** It entered exactly these states, in this order. */
    public RunAssert tookPath(String... states) {
        failures.equal("path", List.of(states), run.path());
        return this;
    }

    /** It entered each of these states at least once. */
    public RunAssert visited(String... states) {
        for (String state : states) {
            failures.holds(run.path().contains(state), "state '" + state + "' was not visited");
        }
        return this;
    }

    /** It entered none of these states. */
    public RunAssert didNotVisit(String... states) {
        for (String state : states) {
            failures.holds(!run.path().contains(state), "state '" + state + "' was visited");
        }
        return this;
    }

    /** All visits of a state together were retried so often. */
    public RunAssert retried(String state, int times) {
        failures.equal("retries of '" + state + "'", times, delays(state).size());
        return this;
    }

    /** A state was retried after exactly these delays. */
    public RunAssert retriedAfter(String state, Duration... delays) {
        failures.equal("delays of the retries of '" + state + "'", List.of(delays), delays(state));
        return this;
    }

    private List<Duration> delays(String state) {
        return run.visitsOf(state).stream()
                .map(Visit::retryDelays)
                .flatMap(List::stream)
                .toList();
    }

    /** So much time passed from its start to its end. */
    public RunAssert took(Duration duration) {
        failures.equal("duration", duration, run.duration());
        return this;
    }

    /** Its history has exactly these types of events, in this order. */
    public RunAssert hasEvents(String... types) {
        failures.equal(
                "events",
                List.of(types),
                run.history().stream().map(HistoryEvent::type).toList());
        return this;
    }

    /** Its history is as the snapshot of that name says; see {@link Snapshots}. */
    public RunAssert matchesSnapshot(String name) {
        Snapshots.fromSystemProperties().check(name, run);
        return this;
    }

    /** Looks at the calls of a state's task. */
    public CallsAssert called(String state) {
        return new CallsAssert(this, state, run.callsOf(state), failures);
    }
}
