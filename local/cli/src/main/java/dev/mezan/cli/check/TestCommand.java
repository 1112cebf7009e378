package dev.mezan.cli.check;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mezan test}: every check and test of MEZAN's own sources. */
@Command(
        name = "test",
        description = "Runs every check and test; ends with a line 'N passed, N failed'.",
        footer = {
            "",
            "Example:",
            "  mezan test --only ArrowsTest",
            "  mezan test --simulate 1000",
            "  mezan test --deployed",
            "  mezan test --docker"
        })
public final class TestCommand implements Callable<Integer> {
    private static final List<String> DEPLOYED = alone("local/cli", "*DeployedIT");
    private static final List<String> DOCKER = alone("local/runtime", "*DockerIT");

    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Option(names = "--only", paramLabel = "CLASS", description = "Only these classes of tests; * stands for anything.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--simulate",
            paramLabel = "N|forever",
            description = "Plays so many seeded worlds in which everything goes wrong that may.")
    private String worlds = "";

    @Option(names = "--seed", paramLabel = "S", description = "Plays the world of one seed and tells what happens.")
    private String seed = "";

    @Option(
            names = "--deployed",
            description = "Runs the tests that need an emulator of AWS, which it installs and starts.")
    private boolean deployed;

    @Option(names = "--docker", description = "Runs the tests against LocalStack, in containers of Docker.")
    private boolean docker;

    /** The verb, in its surroundings. */
    public TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        return simulated().isEmpty()
                ? tested()
                : SimulationProcess.run(simulated(), surroundings.screen().out());
    }

    /** What the simulation is to do; empty if it is not asked for. */
    private List<String> simulated() {
        if (!seed.isEmpty()) {
            return List.of("seed", number("--seed", seed));
        }
        if (worlds.isEmpty()) {
            return List.of();
        }
        return List.of("simulate", worlds.equals("forever") ? worlds : number("--simulate", worlds));
    }

    private static String number(String option, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new MezanException(Problem.of("bad-number", option + " takes a number")
                    .got(text)
                    .advise("Such as: mezan test --simulate 1000, or mezan test --seed 17."));
        }
        return text;
    }

    private int tested() throws InterruptedException {
        if (docker) {
            new Docker("docker").require();
        }
        var screen = verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        var log = surroundings.home().resolve("target/mezan-test.log");
        var start = Instant.now();
        var result = new MavenVerify(maven(), surroundings.home(), log).run(arguments(), screen.out()::println);
        var totals = judged(new TestReports(surroundings.home()).since(start), result);
        totals.failures().forEach(failure -> screen.out().println(screen.ink().bad("failed: ") + failure));
        if (!totals.failures().isEmpty()) {
            screen.out().println("The whole log: " + log);
        }
        if (verb.json()) {
            surroundings.screen().out().println(Json.text(totals));
        }
        screen.out().println(totals.line());
        return totals.failures().isEmpty() ? 0 : ExitCode.FAILED.number();
    }

    /** A build that failed for another reason than a test is one more failure, by the name of its step. */
    static TestTotals judged(TestTotals totals, MavenVerify.Result result) {
        if (!totals.failures().isEmpty()) {
            return totals;
        }
        if (result.exitCode() == 0) {
            // Maven is told to go on after failures, and takes tests that never came to their end for such.
            return result.lostTests().map(totals::failed).orElse(totals);
        }
        var step = result.failedStep().isEmpty() ? "Maven, exit code " + result.exitCode() : result.failedStep();
        var advice = step.startsWith("spotless") ? " Run 'mvn spotless:apply'." : "";
        return totals.failed(step + advice + "\n  " + String.join("\n  ", result.errors()));
    }

    private List<String> arguments() {
        if (deployed) {
            return DEPLOYED;
        }
        if (docker) {
            return DOCKER;
        }
        if (only.isEmpty()) {
            return List.of();
        }
        var classes = String.join(",", only);
        // Surefire and Failsafe each take what they find; that one of them finds nothing is no error.
        return List.of(
                "-Dtest=" + classes,
                "-Dit.test=" + classes,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false");
    }

    /** Only the integration tests of a name in a module, which its build leaves out otherwise. */
    private static List<String> alone(String module, String tests) {
        return List.of(
                "-pl",
                module,
                "-am",
                "-Dtest=none",
                "-Dit.test=" + tests,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false");
    }

    private Path maven() {
        var found = surroundings.properties().getOrDefault("mezan.maven", "");
        if (found.isEmpty()) {
            throw new MezanException(Problem.of("no-maven", "The tests are run by Maven, and there is none")
                    .advise("Install it: apt install maven, brew install maven, or sdk install maven."));
        }
        return Path.of(found);
    }
}
