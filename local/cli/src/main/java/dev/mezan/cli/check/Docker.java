package dev.mezan.cli.check;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Docker of this machine.
 *
 * @param command what is called, such as {@code docker}
 */
record Docker(String command) {
    private static final long SECONDS = 20;

    /**
     * Looks whether its engine answers.
     *
     * @throws MezanException with the code {@code no-docker} if it does not within 20 seconds
     */
    void require() throws InterruptedException {
        if (!answers()) {
            throw new MezanException(Problem.of("no-docker", "These tests run in containers, and no Docker answers")
                    .advise("Install and start it, until 'docker info' shows a server; then run mezan test --docker"
                            + " again. All other tests do without: mezan test."));
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var process = new ProcessBuilder(List.of(command, "info"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
