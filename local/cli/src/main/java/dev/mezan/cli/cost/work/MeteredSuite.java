package dev.mezan.cli.cost.work;

import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A suite of its own, on which nothing runs but what is measured: it takes no messages until somebody asks it to, and
 * its schedules are off.
 */
public final class MeteredSuite implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final LocalSuite suite;

    private MeteredSuite(LocalSuite suite) {
        this.suite = suite;
    }

    /** Starts one in memory, on any port. */
    public static MeteredSuite start() {
        var suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), catalog());
        suite.awaitPublished();
        return new MeteredSuite(suite);
    }

    /** Its clients, with a developer's rights. */
    public AwsClients clients() {
        return suite.clients();
    }

    /** What some work used; it must have ended, all of it, when it returns. */
    Usage measure(Runnable work) {
        var before = new Usage(suite.meter().totals());
        work.run();
        return new Usage(suite.meter().totals()).minus(before);
    }

    @Override
    public void close() {
        suite.close();
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier holds) {
        var limit = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new MezanException(Problem.of("measurement-stuck", "What is measured did not end")
                        .at(what)
                        .advise("Try again when this machine has less to do."));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static Catalog catalog() {
        var agents = Stream.concat(AgentRegistry.registrations().stream(), Stream.of(Registration.of(KeptEcho.class)))
                .toList();
        var shipped = SuiteCatalog.of(agents);
        return new Catalog(
                shipped.functions(),
                shipped.queues(),
                shipped.tables(),
                shipped.buckets(),
                shipped.stateMachines(),
                shipped.eventSources(),
                shipped.routes(),
                List.of(),
                shipped.agents(),
                Stream.concat(shipped.workflows().stream(), Workflows.documents().stream())
                        .toList());
    }
}
