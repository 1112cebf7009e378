package dev.mezan.core.registry;

import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.workflow.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Holds the settings of one manifest to their ranges, and tells everything that is wrong at once. */
public final class ManifestChecks {
    private static final Duration LONGEST_OPEN = Duration.ofDays(1);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(Lane.LONGEST_TASK_SECONDS);
    private static final int MOST_RETRIES = 10;

    private ManifestChecks() {}

    /**
     * The manifest, if its settings are possible.
     *
     * @throws MezanException with every problem: {@code wrong-setting}, or what is wrong with a fallback
     */
    public static Manifest checked(Manifest manifest) {
        var problems = problems(manifest);
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return manifest;
    }

    /** Everything that is wrong with a manifest, as far as it alone can tell. */
    static List<Problem> problems(Manifest manifest) {
        var problems = new ArrayList<Problem>();
        var range = new Range(manifest.name(), problems);
        range.check(
                manifest.timeout().compareTo(LONGEST_WAIT) <= 0,
                "timeout",
                manifest.timeout(),
                "in either lane a task has at most " + LONGEST_WAIT.toSeconds() + " s");
        retry(manifest.resilience().retry(), range);
        circuit(manifest.resilience().circuit(), range);
        limits(manifest.resilience().limits(), range);
        problems.addAll(new FallbackChecks(manifest).problems());
        return problems;
    }

    private static void retry(RetryPolicy retry, Range range) {
        range.check(
                retry.retries() >= 0 && retry.retries() <= MOST_RETRIES,
                "retry.retries",
                retry.retries(),
                "there are 0 to " + MOST_RETRIES + " retries");
        range.check(!retry.first().isNegative(), "retry.first", retry.first(), "a wait is not negative");
        range.check(
                retry.rate() >= 1 && Double.isFinite(retry.rate()), "retry.rate", retry.rate(), "waits don't shrink");
        range.check(
                !retry.most().isNegative() && retry.most().compareTo(LONGEST_WAIT) <= 0,
                "retry.most",
                retry.most(),
                "a wait is at most as long as a task may be");
        range.check(retry.budget() >= 0 && retry.budget() <= 1, "retry.budget", retry.budget(), "a share is 0 to 1");
    }

    private static void circuit(CircuitPolicy circuit, Range range) {
        range.check(circuit.failures() >= 1, "circuit.failures", circuit.failures(), "at least 1 failure opens it");
        range.check(
                between(circuit.openFor(), LONGEST_OPEN), "circuit.openFor", circuit.openFor(), "it is 1 s to a day");
        circuit.failureRate().ifPresent(rate -> rate(rate, range));
    }

    private static void rate(FailureRate rate, Range range) {
        range.check(
                rate.share() > 0 && rate.share() <= 1,
                "circuit.failureRate.share",
                rate.share(),
                "a share is over 0 and at most 1");
        range.check(
                between(rate.window(), LONGEST_WINDOW),
                "circuit.failureRate.window",
                rate.window(),
                "it is 1 s to an hour");
        range.check(
                rate.minimumCalls() >= 1,
                "circuit.failureRate.minimumCalls",
                rate.minimumCalls(),
                "at least 1 call is counted");
    }

    private static void limits(AgentLimits limits, Range range) {
        limits.concurrency()
                .ifPresent(most -> range.check(most >= 1, "limits.concurrency", most, "at least 1 task runs at once"));
        limits.rate().ifPresent(rate -> {
            range.check(
                    rate.perSecond() > 0 && Double.isFinite(rate.perSecond()),
                    "limits.rate.perSecond",
                    rate.perSecond(),
                    "some calls begin");
            range.check(rate.burst() >= 1, "limits.rate.burst", rate.burst(), "at least 1 call begins at once");
        });
    }

    private static boolean between(Duration length, Duration longest) {
        return length.compareTo(Duration.ofSeconds(1)) >= 0 && length.compareTo(longest) <= 0;
    }
}
