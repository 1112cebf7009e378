package dev.mezan.bench;

import dev.mezan.bench.breaker.BreakerCommand;
import dev.mezan.bench.coldstart.ColdStartCommand;
import picocli.CommandLine.Command;

/** {@code mezan bench}: what the suite can do, measured from outside. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a suite that runs in a process of its own.",
        subcommands = {
            ThroughputCommand.class,
            EffectsCommand.class,
            PeersWorkCommand.class,
            BreakerCommand.class,
            ColdStartCommand.class
        },
        footer = {"", "Example:", "  mezan bench throughput --seconds 10"})
public final class BenchCommand {}
