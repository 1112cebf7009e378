package dev.mezan.bench.breaker;

import dev.mezan.aws.CircuitTable;
import dev.mezan.bench.Launcher;
import dev.mezan.bench.SuiteProcess;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.circuit.Circuits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mezan bench breaker}: how much still reaches a dead agent. */
@Command(
        name = "breaker",
        mixinStandardHelpOptions = true,
        description = {
            "Calls agents from several instances that share circuits through a suite's control table; one agent",
            "dies and comes back to life. Tells which share of its calls still reach it, with and without a",
            "circuit, and how long its circuit takes to open and to close. The agents are stand-ins of this",
            "process; circuits, caches, table and endpoint are the suite's. Exits 1 if a circuit never opened",
            "or never closed."
        },
        footer = {"", "Example:", "  mezan bench breaker --seconds 10"})
public final class BreakerCommand implements Callable<Integer> {
    private static final int NEVER = Integer.MAX_VALUE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "For how long it is dead. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--instances", defaultValue = "8", description = "Instances that call. Default: ${DEFAULT-VALUE}.")
    private int instances = 8;

    @Option(
            names = "--agents",
            defaultValue = "10",
            description = "Agents, one of which dies. Default: ${DEFAULT-VALUE}.")
    private int agents = 10;

    @Option(
            names = "--open-for",
            defaultValue = "2",
            description = "Seconds that the circuit stays open before one call probes. Default: ${DEFAULT-VALUE}.")
    private int openFor = 2;

    @Option(names = "--json", description = "One JSON document in place of the table.")
    private boolean json;

    @Override
    public Integer call() {
        var setting = new Setting(instances, agents, Duration.ofSeconds(seconds), Duration.ofSeconds(openFor));
        try (var suite = SuiteProcess.start(Launcher.path(), Optional.empty())) {
            var table = new CircuitTable(suite.clients().dynamoDb(), "mezan-control");
            var without = figures(setting, NEVER, table);
            var with = figures(setting, CircuitPolicy.DEFAULT.failures(), table);
            var report = new BreakerReport(setting, with, without);
            var out = spec.commandLine().getOut();
            out.println(json ? report.json() : report.text());
            out.flush();
            return with.untilOpen().isPresent() && with.untilClosed().isPresent() ? 0 : 1;
        }
    }

    private static Figures figures(Setting setting, int failures, CircuitTable table) {
        var clock = InstantSource.system();
        var policy = new CircuitPolicy(failures, Optional.empty(), setting.openFor());
        return new DeadAgentTrial(setting, policy, clock).run(() -> new Circuits(table, clock));
    }
}
