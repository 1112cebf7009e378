package dev.mezan.cli.run;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.CancelDesk;
import dev.mezan.catalog.Names;
import dev.mezan.cli.screen.Figures;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.run.Cancellation;
import java.time.InstantSource;

/**
 * Asks a run to end.
 *
 * @param clients the suite's clients
 */
record CancelRun(AwsClients clients) {
    /**
     * Writes the wish down, and withdraws what the run has asked people.
     *
     * @return what comes of it, as a sentence
     * @throws MezanException with the code {@code already-ended} if the run has ended, {@code already-cancelled} if
     *     somebody has cancelled it before
     */
    String cancel(String run, Cancellation wish) {
        var cancelled = CancelDesk.of(clients, Names.RUNS, Names.ASK_PEOPLE, InstantSource.system())
                .cancel(run, wish);
        if (cancelled.run().isEmpty()) {
            return run + " is cancelled before it has started: if its message waits in a queue, it ends as it starts";
        }
        var asked = cancelled.withdrawn();
        return run + " is cancelled: what runs now ends, and no further stage starts"
                + (asked == 0 ? "" : "; " + Figures.count(asked, "question") + " to people withdrawn");
    }
}
