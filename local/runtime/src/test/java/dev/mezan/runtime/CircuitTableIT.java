package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.CircuitTable;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import dev.mezan.core.circuit.Admission;
import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitChange;
import dev.mezan.core.circuit.CircuitState;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Position;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.circuit.Target;
import dev.mezan.runtime.meter.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Circuits in DynamoDB Local, shared by several instances. */
class CircuitTableIT {
    private static final Report FAILURE = Report.of("run-1", "TimeoutFailure: no answer in 5 s");
    private static LocalSuite suite;
    private static CircuitTable table;

    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    private final String function = "agent-" + UUID.randomUUID();
    private final Target target = new Target(function, CircuitPolicy.DEFAULT, Duration.ofSeconds(20));

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), true), TestingCatalog.small());
        table = new CircuitTable(suite.clients().dynamoDb(), TABLE);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void everyStateIsReadAsItWasWritten() {
        var policy = CircuitPolicy.DEFAULT.failureRate(new FailureRate(0.5, Duration.ofMinutes(1), 10));
        var circuits = instance();

        assertThat(circuits.failed(new Target(function, policy, Duration.ofSeconds(20)), FAILURE))
                .isEqualTo(stored());
        assertThat(circuits.open(function, Optional.empty(), Report.person("ada", "maintenance")))
                .isEqualTo(stored());
        assertThat(circuits.open(function, Optional.of(Duration.ofSeconds(1)), Report.person("ada", "shorter")))
                .isEqualTo(stored());
        pass(1);
        circuits.admit(target, "run-2");
        assertThat(stored().state()).isInstanceOf(CircuitState.HalfOpen.class);
        assertThat(circuits.close(function, Report.person("ada", "done"))).isEqualTo(stored());
    }

    @Test
    void instancesShareACircuitAndLearnOfItWithinASecond() {
        var here = instance();
        var there = instance();
        assertThat(there.admit(target, "run-2").word()).isEqualTo("closed");
        for (var time = 0; time < 5; time++) {
            here.failed(target, FAILURE);
        }

        pass(1);

        assertThat(there.admit(target, "run-2").word()).isEqualTo("open");
        assertThat(there.admit(target, "run-2").word()).isEqualTo("open");
    }

    @Test
    void ofManyInstancesThatAskAtOnceOneProbes() throws Exception {
        instance().open(function, Optional.of(Duration.ofSeconds(1)), Report.person("ada", "a test"));
        pass(1);

        assertThat(together(8, () -> instance().admit(target, "run-2")))
                .filteredOn(Admission.Probe.class::isInstance)
                .hasSize(1);
        assertThat(table.changes(function)).hasSize(2);
    }

    @Test
    void failuresThatManyInstancesMeetAtOnceOpenItOnce() throws Exception {
        together(8, () -> instance().failed(target, FAILURE));

        assertThat(table.changes(function))
                .singleElement()
                .satisfies(change -> assertThat(change.reason())
                        .isEqualTo("5 calls in a row failed, the last: TimeoutFailure: no answer in 5 s"));
    }

    @Test
    void theLastFiftyMovesAreKeptWithWhoMadeThemAndWhen() {
        var circuits = instance();
        for (var time = 0; time < 30; time++) {
            circuits.open(function, Optional.empty(), Report.person("ada", "opened " + time));
            pass(1);
            circuits.close(function, Report.person("bob", "closed " + time));
        }

        var changes = table.changes(function);

        assertThat(changes)
                .hasSize(50)
                .extracting(CircuitChange::number)
                .startsWith(11L)
                .endsWith(60L);
        assertThat(changes.getLast().by().name()).isEqualTo("bob");
        assertThat(changes.getLast().at()).isEqualTo(clock.instant());
        assertThat(changes.getLast().from()).isEqualTo(Position.OPEN);
    }

    @Test
    void aThousandCallsOfAWellAgentCostOneRead() {
        var circuits = instance();
        var written = used(Unit.DYNAMODB_WRITE);
        var read = used(Unit.DYNAMODB_READ);

        for (var call = 0; call < 1_000; call++) {
            circuits.admit(target, "run-1");
            circuits.succeeded(target, 1, Report.of("run-1", ""));
        }

        assertThat(used(Unit.DYNAMODB_WRITE) - written).isZero();
        assertThat(used(Unit.DYNAMODB_READ) - read).isLessThanOrEqualTo(2);
    }

    private Circuits instance() {
        return new Circuits(table, clock);
    }

    private Circuit stored() {
        return table.all().stream()
                .filter(circuit -> circuit.target().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private void pass(int seconds) {
        millis.addAndGet(seconds * 1_000L);
    }

    private static double used(Unit unit) {
        return suite.meter().totals().getOrDefault(unit, 0.0);
    }

    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<T>>();
            for (var one = 0; one < count; one++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : all) {
                results.add(future.get());
            }
            return results;
        }
    }
}
