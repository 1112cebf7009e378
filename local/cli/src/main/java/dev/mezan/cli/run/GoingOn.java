package dev.mezan.cli.run;

import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What becomes of a run once a person has answered.
 *
 * @param suite where it runs
 * @param err where that is told
 */
public record GoingOn(Suite suite, PrintStream err) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 600;

    /**
     * Tells where a run goes on; in a suite of this process it is let come as far as it gets, for a minute at most, because
     * it stops with the process.
     */
    public void after(String run) {
        if (!suite.isEmbedded()) {
            err.println("the run goes on: 'mezan runs watch " + run + "'");
            return;
        }
        var reader = new RunReader(suite.clients().dynamoDb(), Names.RUNS);
        for (var look = 0; look < MOST_LOOKS; look++) {
            var ended = reader.find(run).filter(found -> found.summary().hasEnded());
            if (ended.isPresent()) {
                err.println("the run has " + ended.get().summary().status() + ": 'mezan runs show " + run + "'");
                return;
            }
            if (look > 0 && asksAgain(reader, run)) {
                err.println("the run waits for others: 'mezan inbox list'");
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        err.println("the run goes on when the suite does: 'mezan runs watch " + run + "'");
    }

    private static boolean asksAgain(RunReader reader, String run) {
        return reader.find(run)
                .filter(found -> found.people().stream()
                        .anyMatch(
                                item -> !item.state().hasEnded() && item.token().isPresent()))
                .isPresent();
    }
}
