package dev.mezan.cli.command;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Figures;
import dev.mezan.runtime.SuiteSettings;
import dev.mezan.runtime.states.mocked.TestCases;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mezan local}: starts the suite and stays. */
@Command(
        name = "local",
        description = "Starts the whole suite on this machine and stays; Ctrl-C stops it.",
        footer = {"", "Example:", "  mezan local --data ~/.mezan"})
public final class LocalCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Option(names = "--port", description = "Where it answers; 0 for any free port. Default: MEZAN_PORT, or 4566.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps everything in this folder. Default: in memory.")
    private @Nullable Path data;

    @Option(
            names = "--only",
            paramLabel = "SERVICE",
            description = "Only 'states': Step Functions alone, whose tasks call services at AWS_ENDPOINT_URL or"
                    + " AWS_ENDPOINT_URL_<SERVICE>. Default: the whole suite.")
    private @Nullable Only only;

    @Option(
            names = "--mock-config",
            paramLabel = "FILE",
            description =
                    "Mocked answers of tasks, a MockConfigFile.json of Step Functions Local: start an execution of"
                            + " ARN#TestCase. Default: SFN_MOCK_CONFIG, or none.")
    private @Nullable Path mockConfig;

    @Option(
            names = "--isolated",
            description = "Runs each function in processes of its own, from the artifact that would be deployed."
                    + " Default: all in this process, which is faster.")
    private boolean isolated;

    /** The verb, in its surroundings. */
    public LocalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = verb.json()
                ? surroundings.screen().err()
                : surroundings.screen().out();
        var start = System.nanoTime();
        var folder = Optional.ofNullable(data).map(surroundings.directory()::resolve);
        var chosen = port == null ? surroundings.port() : port;
        out.println("starting on port " + chosen + " …");
        var settings = new SuiteSettings(chosen, folder, true, environment(), isolated);
        var started = only == Only.STATES ? StartedSuite.states(settings) : StartedSuite.whole(settings, out::println);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, stopped, out), "stop"));
        started.awaitReady().run();
        tell(started, folder, out, Duration.ofNanos(System.nanoTime() - start));
        stopped.await();
        return ExitCode.SUCCEEDED.number();
    }

    /** The environment's variables, with the mock configuration as it is seen from the user's directory. */
    private Map<String, String> environment() {
        var variables = new HashMap<>(surroundings.variables());
        Optional.ofNullable(mockConfig).map(Path::toString).ifPresent(file -> variables.put(TestCases.VARIABLE, file));
        variables.computeIfPresent(
                TestCases.VARIABLE,
                (_, file) -> file.isBlank()
                        ? file
                        : surroundings.directory().resolve(file).toString());
        return variables;
    }

    private void tell(StartedSuite suite, Optional<Path> folder, PrintStream out, Duration took) {
        var endpoint = suite.endpoint();
        out.println("ready in " + Figures.duration(took) + "; everything is kept "
                + folder.map(path -> "in " + path).orElse("in memory and gone when it stops"));
        suite.resumed().get().forEach(out::println);
        out.println();
        suite.lines().forEach(out::println);
        out.println();
        out.println("Ctrl-C stops it.");
        if (verb.json()) {
            surroundings
                    .screen()
                    .out()
                    .println("{\"endpoint\":\"" + endpoint + "\",\"ready_ms\":" + took.toMillis() + "}");
        }
    }

    private static void stop(StartedSuite suite, CountDownLatch stopped, PrintStream out) {
        out.println("stopping: letting what runs end …");
        suite.stop().run();
        out.println("stopped");
        stopped.countDown();
    }

    /** What can be started alone. */
    enum Only {
        STATES
    }
}
