package dev.mezan.cli.run;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.input.InputReader;
import dev.mezan.cli.input.RunInput;
import dev.mezan.cli.saga.FaultOptions;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.request.IdempotencyKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan run}: runs a workflow and shows how it goes. */
@Command(
        name = "run",
        description = "Runs a workflow and shows how it goes.",
        footer = {
            "",
            "Examples:",
            "  mezan run hello --input name=Ada",
            "  mezan run review-documents --input docs",
            "  mezan run workflows/hello.json --input person.json --json",
            "  mezan run fulfil-order --input events/samples/order.json --fail ship:timeout"
        })
public final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Mixin
    private SuiteOptions where = new SuiteOptions();

    @Mixin
    private FaultOptions faults = new FaultOptions();

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow's name, or the path of a workflow's document.")
    private String workflow = "";

    @Option(
            names = "--input",
            paramLabel = "INPUT",
            arity = "1..*",
            description = "A folder, a JSON file, or key=value pairs; a key with dots is an object within.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "mezan-report",
            description = "Where a report is written. Default: ./${DEFAULT-VALUE}.")
    private Path report = Path.of("mezan-report");

    @Option(
            names = "--priority",
            defaultValue = "normal",
            description = "The intake queue: urgent, normal or bulk. Default: ${DEFAULT-VALUE}.")
    private Priority priority = Priority.normal;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "The same run for the same request under the same key, for 24 hours.")
    private @Nullable String idempotencyKey;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "How long to wait for its end. Default: ${DEFAULT-VALUE}.")
    private int timeout = 3600;

    /** The verb, in its surroundings. */
    public RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var screen = verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        var given = new InputReader(surroundings.directory()).read(input);
        try (var suite = new Suites(surroundings.on(screen)).openOrStart(where);
                var job = new RunJob(suite, screen, InstantSource.system())) {
            var end = job.run(wish(given), folder());
            if (verb.json()) {
                surroundings.screen().out().println(end.json());
            } else {
                end.show(screen, suite.outlivesProcess());
            }
            return end.exitCode().number();
        }
    }

    private RunJob.Wish wish(RunInput given) {
        return new RunJob.Wish(
                workflow,
                surroundings.directory(),
                given,
                priority.name(),
                Optional.ofNullable(idempotencyKey).map(key -> new IdempotencyKey("default", key)),
                Duration.ofSeconds(timeout),
                faults);
    }

    private Path folder() {
        return surroundings.directory().resolve(report);
    }

    /** The intake queues. */
    enum Priority {
        urgent,
        normal,
        bulk
    }
}
