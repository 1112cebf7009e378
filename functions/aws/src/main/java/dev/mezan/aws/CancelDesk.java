package dev.mezan.aws;

import dev.mezan.aws.RunReader.RunSummary;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Cancellation;
import java.time.InstantSource;
import java.util.Optional;

/** Where people ask runs to end, for whoever they do it through: a command, an HTTP API, a page. */
public final class CancelDesk {
    private final RunReader runs;
    private final RunsTable table;
    private final InboxDesk inbox;

    private CancelDesk(RunReader runs, RunsTable table, InboxDesk inbox) {
        this.runs = runs;
        this.table = table;
        this.inbox = inbox;
    }

    /**
     * The desk of the runs in a table.
     *
     * @param machine the name of the state machine that asks people
     */
    public static CancelDesk of(AwsClients clients, String table, String machine, InstantSource clock) {
        return new CancelDesk(
                new RunReader(clients.dynamoDb(), table),
                new RunsTable(clients.dynamoDb(), table),
                new InboxDesk(
                        new InboxTable(clients.dynamoDb(), table),
                        TokenAnswers.of(clients, table, machine),
                        Notifications.NONE,
                        clock));
    }

    /**
     * Writes the wish down, and withdraws what the run has asked people: three requests, and some for each question.
     *
     * @throws MezanException with the code {@code already-ended} if the run has ended, {@code already-cancelled} if
     *     somebody has cancelled it before
     */
    public Cancelled cancel(String run, Cancellation wish) {
        var found = runs.find(run).map(RunReader.RunDetail::summary);
        found.filter(RunSummary::hasEnded).ifPresent(summary -> {
            throw ended(run, summary.status());
        });
        table.cancel(run, wish).ifPresent(earlier -> {
            throw already(run, earlier);
        });
        return new Cancelled(found, found.isEmpty() ? 0 : inbox.cancel(run, wish.by(), wish.reason()));
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

    /**
     * What comes of it.
     *
     * @param run what runs, and ends now; empty for one that has not begun and ends as it begins
     * @param withdrawn how many questions to people were withdrawn
     */
    public record Cancelled(Optional<RunSummary> run, int withdrawn) {}
}
