package dev.mezan.operations.heal;

import dev.mezan.aws.HandOvers;
import dev.mezan.aws.UnendedRun;
import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.run.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs that wait for people, some of whom nobody reminds, and whose answers nobody would take.
 *
 * <p>Who waits for an item has a task token there, and does what is due; where neither is so, the execution that should
 * is asked for by its name, and started if there was none. Its name is the one that was written down before, so that it
 * is started once however often this happens; when that execution and the one that it started ended without the run
 * going on, both are tried again under names of their own, {@value #MOST_TRIES} times.
 */
final class StrandedWaits {
    /** How late a reminder may be, and how long an item may be without a token: longer than retries take. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final int MOST_TRIES = 3;

    private final Inbox inbox;
    private final HandOvers handOvers;
    private final StandardExecutions executions;
    private final Settings settings;

    StrandedWaits(Inbox inbox, HandOvers handOvers, StandardExecutions executions, Settings settings) {
        this.inbox = inbox;
        this.handOvers = handOvers;
        this.executions = executions;
        this.settings = settings;
    }

    /** Whether somebody is waited for, and all of them are looked after; one request. */
    boolean isLookedAfter(UnendedRun run) {
        var late = settings.clock.instant().minus(PATIENCE);
        var open = inbox.ofRun(run.identity().id()).stream()
                .filter(item -> !item.state().hasEnded())
                .toList();
        return !open.isEmpty()
                && open.stream().allMatch(item -> item.openedAt().isAfter(late) || isPunctual(item, late));
    }

    private static boolean isPunctual(InboxItem item, Instant late) {
        return item.token().isPresent()
                && item.nextDue().filter(due -> due.isAfter(late)).isPresent();
    }

    /** Starts the execution that should look after them, unless it is there. */
    Start start(UnendedRun run) {
        var execution = run.identity().execution();
        var written = handOvers
                .find(run.identity().id())
                .filter(found ->
                        found.from().filter(from -> !from.equals(execution)).isEmpty());
        if (written.isEmpty()) {
            return Start.HOPELESS;
        }
        for (var name : names(written.get().name()).toList()) {
            var found = state(execution, name);
            if (found.isPresent()) {
                if (found.get() == Start.STARTED) {
                    handOvers.start(written.get(), name, execution);
                }
                return found.get();
            }
        }
        return Start.HOPELESS;
    }

    /** What to do about the executions of a name; empty if both are over and the next name's turn comes. */
    private Optional<Start> state(String beside, String name) {
        return switch (executions.state(beside, settings.askMachine, name)) {
            case ExecutionState.Running _ -> Optional.of(Start.LEFT);
            case ExecutionState.Absent _ -> Optional.of(Start.STARTED);
            case ExecutionState.Over(var since) ->
                settles(since)
                                || executions.state(beside, settings.durableMachine, name)
                                        instanceof ExecutionState.Running
                        ? Optional.of(Start.LEFT)
                        : Optional.empty();
        };
    }

    private boolean settles(Instant since) {
        return since.plus(Examination.SETTLED).isAfter(settings.clock.instant());
    }

    private static Stream<String> names(String name) {
        return Stream.concat(
                Stream.of(name),
                IntStream.rangeClosed(1, MOST_TRIES).mapToObj(attempt -> HandOver.again(name, attempt)));
    }

    /** What came of a run whose people nobody seemed to look after. */
    enum Start {
        /** Somebody does after all, or goes on with the run. */
        LEFT,
        /** Somebody does from now on. */
        STARTED,
        /** It was never handed over, or has been too often. */
        HOPELESS
    }

    /**
     * What it works with.
     *
     * @param askMachine the name of the state machine that asks people
     * @param durableMachine the name of the durable lane's state machine
     * @param clock where the time comes from
     */
    record Settings(String askMachine, String durableMachine, InstantSource clock) {}
}
