package dev.mezan.operations.heal;

import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.UnendedRun;
import dev.mezan.aws.UnendedRuns;
import dev.mezan.core.inbox.TrailEntry;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.HandOver;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Looks at one run that has not ended, and ends it if nobody can do that any more.
 *
 * <p>A run is taken as it is at this moment, after which its execution is asked for; and it is ended only if it is still
 * so when that is written. An execution that has just ended is left alone, since a function that it called may still
 * write.
 */
final class Examination {
    /** Longer than any of the functions that write runs may take. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    private final UnendedRuns runs;
    private final StandardExecutions executions;
    private final StrandedWaits waits;
    private final InboxDesk desk;
    private final Settings settings;

    /** Looks at runs, and at what they ask. */
    Examination(
            UnendedRuns runs, StandardExecutions executions, StrandedWaits waits, InboxDesk desk, Settings settings) {
        this.runs = runs;
        this.executions = executions;
        this.waits = waits;
        this.desk = desk;
        this.settings = settings;
    }

    /** What became of it. */
    Healing look(String id) {
        return runs.find(id).map(this::look).orElse(Healing.NONE);
    }

    private Healing look(UnendedRun run) {
        if (run.waits()) {
            return waits.isLookedAfter(run) || goesOn(run) ? Healing.NONE : stranded(run);
        }
        return goesOn(run) || wentOnElsewhere(run) ? Healing.NONE : ended(run, interrupted(run));
    }

    private Healing stranded(UnendedRun run) {
        return switch (waits.start(run)) {
            case LEFT -> Healing.NONE;
            case STARTED -> Healing.HANDED_OVER;
            case HOPELESS -> ended(run, abandoned(run));
        };
    }

    /** Of Express executions those that may go on were not even given to look at. */
    private boolean goesOn(UnendedRun run) {
        return !run.express()
                && switch (executions.state(run.identity().execution())) {
                    case ExecutionState.Running _ -> true;
                    case ExecutionState.Over(var since) -> since.plus(SETTLED).isAfter(settings.clock.instant());
                    case ExecutionState.Absent _ -> false;
                };
    }

    /** The fast lane hands over to the durable one, which has not taken the run over yet. */
    private boolean wentOnElsewhere(UnendedRun run) {
        var name = HandOver.name(run.identity().id(), 1);
        return run.express()
                && executions.state(run.identity().execution(), settings.durableMachine, name)
                        instanceof ExecutionState.Running;
    }

    private Healing ended(UnendedRun run, Problem why) {
        if (!runs.end(run, why, settings.clock.instant())) {
            return Healing.NONE;
        }
        desk.cancel(run.identity().id(), TrailEntry.SUITE, "the run ended before anybody answered");
        return Healing.ENDED;
    }

    private static Problem interrupted(UnendedRun run) {
        return Problem.of("interrupted", "The run's execution ended before the run did")
                .at(run.identity().execution())
                .advise(
                        "What its tasks did is not undone; 'mezan runs show' has their outcomes. Run it again: an effect that was done is not done twice under the same key.");
    }

    private static Problem abandoned(UnendedRun run) {
        return Problem.of("abandoned", "The run waited for people, and every execution that was to go on with it ended")
                .at(run.identity().execution())
                .advise("See why in Step Functions' console, then run it again.");
    }

    /**
     * What it works with.
     *
     * @param durableMachine the name of the durable lane's state machine
     * @param clock where the time comes from
     */
    record Settings(String durableMachine, InstantSource clock) {}
}
