package dev.mezan.cli.run;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunsTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Cancellation;

/**
 * Asks a run to end.
 *
 * @param clients the suite's clients
 */
record CancelRun(AwsClients clients) {
    /**
     * Writes the wish down.
     *
     * @return what comes of it, as a sentence
     * @throws MezanException with the code {@code already-ended} if the run has ended, {@code already-cancelled} if
     *     somebody has cancelled it before
     */
    String cancel(String run, Cancellation wish) {
        var status = new RunReader(clients.dynamoDb(), Names.RUNS).status(run);
        if (status.isPresent() && !status.get().equals(RunsTable.RUNNING)) {
            throw new MezanException(Problem.of("already-ended", "The run has ended, and nothing of it is left to cancel")
                    .got(run + ", " + status.get())
                    .advise("'mezan runs show " + run + "' tells how."));
        }
        new RunsTable(clients.dynamoDb(), Names.RUNS).cancel(run, wish).ifPresent(earlier -> {
            throw already(run, earlier);
        });
        return status.isPresent()
                ? run + " is cancelled: what runs now ends, and no further stage starts"
                : run + " is cancelled before it has started: if its message waits in a queue, it ends as it starts";
    }

    private static MezanException already(String run, Cancellation earlier) {
        return new MezanException(Problem.of("already-cancelled", "The run is cancelled already")
                .got(run)
                .advise(earlier.error().cause() + "."));
    }
}
