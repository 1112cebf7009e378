package dev.mezan.cli.run;

import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Follows a run to its end. */
final class RunWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(120);
    private static final Duration LONGEST_WAIT_FOR_ITS_START = Duration.ofSeconds(60);

    private final Suite suite;
    private final RunReader reader;
    private final InstantSource clock;
    private volatile boolean hushed;

    RunWatch(Suite suite, InstantSource clock) {
        this.suite = suite;
        this.clock = clock;
        this.reader = new RunReader(suite.clients().dynamoDb(), Names.RUNS);
    }

    /** Shows nothing more, so that what is said last is not drawn over. */
    void hush() {
        hushed = true;
    }

    /** The run as it is now; empty if there is none. */
    Optional<RunView> now(String run) {
        return reader.find(run)
                .map(detail -> new RunView(detail, Activity.of(suite.page("runs/" + run + "/activity"))));
    }

    /**
     * Shows a run until it has ended, through all that people take to answer.
     *
     * @param limit how long to wait
     * @return the run as it ended
     * @throws MezanException with the code {@code not-started} or {@code still-running}
     */
    RunView toItsEnd(String run, ProgressScreen screen, Duration limit) {
        return until(run, screen, limit, RunView::hasEnded);
    }

    /** The same, until it has ended or waits for people. */
    RunView toItsEndOrToPeople(String run, ProgressScreen screen, Duration limit) {
        return until(run, screen, limit, view -> view.hasEnded() || view.waits());
    }

    private RunView until(String run, ProgressScreen screen, Duration limit, Predicate<RunView> enough) {
        var start = clock.instant();
        while (true) {
            var view = now(run);
            var waited = Duration.between(start, clock.instant());
            if (view.isPresent()) {
                if (!hushed) {
                    screen.show(view.get());
                }
                if (enough.test(view.get())) {
                    return view.get();
                }
            } else if (waited.compareTo(LONGEST_WAIT_FOR_ITS_START) > 0) {
                throw notStarted(run);
            }
            if (waited.compareTo(limit) > 0) {
                throw stillRunning(run, limit);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static MezanException notStarted(String run) {
        return new MezanException(
                Problem.of("not-started", "The message was sent, but no run has come of it")
                        .got(run)
                        .advise(
                                "It may lie dead: 'mezan dead-letters list'. The log of the function mezan-dispatch tells more."));
    }

    private static MezanException stillRunning(String run, Duration limit) {
        return new MezanException(Problem.of("still-running", "The run has not ended within the time to wait")
                .got(limit.toSeconds() + " s")
                .advise("It goes on where the suite does: 'mezan runs watch " + run + "'."));
    }
}
