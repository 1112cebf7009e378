package dev.mezan.cli.states;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan states test}: the cases of the test document beside a definition. */
@Command(
        name = "test",
        description = {
            "Runs the cases of the test document beside each definition: my.test.json for",
            "my.asl.json. Waits take no time. Ends with 'N passed, N failed'; exits 1 when a case",
            "fails or the coverage is too low."
        },
        footer = {
            "",
            "Examples:",
            "  mezan states test statemachines/run-task.asl.json",
            "  mezan states test my.asl.json --min-coverage 90"
        })
final class TestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Definitions.")
    private List<String> files = List.of();

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How much of each definition's states, rules, retriers and catchers must be gone through.")
    private double minCoverage;

    @Mixin
    private StandIns standIns = new StandIns();

    @Mixin
    private VerbOptions verb = new VerbOptions();

    TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var screen = verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        var tests = new ArrayList<MachineTest>();
        for (var file : files) {
            tests.add(MachineTest.load(file, new DefinitionFiles(surroundings), standIns.placeholders()));
        }
        var reports = new ArrayList<TestReport>();
        for (var test : tests) {
            reports.add(test.run());
        }
        reports.forEach(report -> report.show(screen, minCoverage));
        var passed = reports.stream().mapToLong(TestReport::passed).sum();
        var failed = reports.stream().mapToLong(TestReport::failed).sum();
        if (verb.json()) {
            var documents = reports.stream().map(TestReport::document).toList();
            surroundings
                    .screen()
                    .out()
                    .println(Json.text(Map.of("passed", passed, "failed", failed, "machines", documents)));
        } else {
            screen.out().println(passed + " passed, " + failed + " failed");
        }
        var covered = reports.stream().allMatch(report -> report.isCovered(minCoverage));
        return failed == 0 && covered ? 0 : ExitCode.FAILED.number();
    }
}
