package dev.mezan.cli.run;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.catalog.Names;
import dev.mezan.cli.screen.Figures;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
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
        var found = new RunReader(clients.dynamoDb(), Names.RUNS).find(run).map(RunReader.RunDetail::summary);
        found.filter(summary -> summary.endedAt().isPresent()).ifPresent(summary -> {
            throw ended(run, summary.status());
        });
        new RunsTable(clients.dynamoDb(), Names.RUNS).cancel(run, wish).ifPresent(earlier -> {
            throw already(run, earlier);
        });
        if (found.isEmpty()) {
            return run + " is cancelled before it has started: if its message waits in a queue, it ends as it starts";
        }
        var asked = desk().cancel(run, wish.by(), wish.reason());
        return run + " is cancelled: what runs now ends, and no further stage starts"
                + (asked == 0 ? "" : "; " + Figures.count(asked, "question") + " to people withdrawn");
    }

    private InboxDesk desk() {
        return new InboxDesk(
                new InboxTable(clients.dynamoDb(), Names.RUNS),
                TokenAnswers.of(clients, Names.RUNS, Names.ASK_PEOPLE),
                Notifications.NONE,
                InstantSource.system());
    }

    private static MezanException ended(String run, String status) {
        return new MezanException(Problem.of("already-ended", "The run has ended, and nothing of it is left to cancel")
                .got(run + ", " + status)
                .advise("'mezan runs show " + run + "' tells how."));
    }

    private static MezanException already(String run, Cancellation earlier) {
        return new MezanException(Problem.of("already-cancelled", "The run is cancelled already")
                .got(run)
                .advise(earlier.error().cause() + "."));
    }
}
