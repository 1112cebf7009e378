package dev.mezan.core.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of circuits whatever happens to them, in several instances with caches of their own. */
class CircuitLawsTest {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Target TARGET = new Target(
            "agent-a",
            new CircuitPolicy(3, Optional.of(new FailureRate(0.5, Duration.ofSeconds(30), 4)), Duration.ofSeconds(60)),
            LEASE);

    @Property(tries = 300)
    void circuitsMoveOnlyAlongLegalEdgesAndEachMoveBeginsWhereTheLastEnded(
            @ForAll @Size(max = 200) List<@IntRange(max = 999) Integer> happenings) {
        var world = new World();
        happenings.forEach(world::happen);

        var stands = Position.CLOSED;
        var number = 1L;
        for (var change : world.store.changes()) {
            assertThat(change.from()).isEqualTo(stands);
            assertThat(change.from().mayBecome(change.to(), change.by().person()))
                    .isTrue();
            assertThat(change.number()).isEqualTo(number++);
            stands = change.to();
        }
    }

    @Property(tries = 300)
    void anotherProbesOnlyWhenTheLastReportedOrItsLeaseEnded(
            @ForAll @Size(max = 200) List<@IntRange(max = 999) Integer> happenings) {
        var world = new World();
        happenings.forEach(world::happen);

        assertThat(world.probes).extracting(Admission.Probe::probe).doesNotHaveDuplicates();
        var changes = world.store.changes();
        for (var later = 1; later < changes.size(); later++) {
            var earlier = changes.get(later - 1);
            if (earlier.to() == Position.HALF_OPEN && changes.get(later).to() == Position.HALF_OPEN) {
                assertThat(changes.get(later).at())
                        .isAfterOrEqualTo(earlier.at().plus(LEASE));
            }
        }
    }

    @Property(tries = 50)
    void ofAllThatAskAtOnceExactlyOneProbes(@ForAll @IntRange(min = 2, max = 16) int askers) throws Exception {
        var clock = new HandClock();
        var store = new MemoryCircuits();
        new Circuits(store, clock).open("agent-a", Optional.of(Duration.ofSeconds(1)), Report.person("ada", "a test"));
        clock.pass(Duration.ofSeconds(1));

        assertThat(together(askers, () -> new Circuits(store, clock).admit(TARGET, "run-1")))
                .filteredOn(Admission.Probe.class::isInstance)
                .hasSize(1);
    }

    @Property(tries = 50)
    void noFailureIsLostHoweverManyAreCountedAtOnce(@ForAll @IntRange(min = 1, max = 16) int failures)
            throws Exception {
        var patient = new Target("agent-a", new CircuitPolicy(100, Optional.empty(), Duration.ofSeconds(60)), LEASE);
        var clock = new HandClock();
        var store = new MemoryCircuits();
        var report = Report.of("run-1", "a failure");

        together(failures, () -> new Circuits(store, clock).failed(patient, report));

        assertThat(store.all())
                .singleElement()
                .satisfies(circuit ->
                        assertThat(circuit.state()).isEqualTo(new CircuitState.Closed(failures, Optional.empty())));
    }

    private static <T> List<T> together(int count, java.util.concurrent.Callable<T> work)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<T>>();
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

    /** Three instances, whose calls end when they like, and a person. */
    private static final class World {
        private final HandClock clock = new HandClock();
        private final MemoryCircuits store = new MemoryCircuits();
        private final List<Circuits> instances =
                List.of(new Circuits(store, clock), new Circuits(store, clock), new Circuits(store, clock));
        private final List<Admission.Probe> probes = new ArrayList<>();
        private final List<Admission> underWay = new ArrayList<>();

        void happen(int what) {
            var circuits = instances.get(what / 10 % 3);
            switch (what % 10) {
                case 0, 1, 2 -> admit(circuits);
                case 3, 4, 5 -> end().ifPresent(call -> circuits.failed(TARGET, report(call)));
                case 6 -> end().ifPresent(call -> circuits.succeeded(TARGET, 1, report(call)));
                case 7 -> clock.pass(Duration.ofSeconds(what / 30));
                case 8 -> circuits.open("agent-a", length(what), Report.person("ada", "a test"));
                default -> circuits.close("agent-a", Report.person("ada", "a test"));
            }
        }

        private void admit(Circuits circuits) {
            var admission = circuits.admit(TARGET, "run-1");
            if (!(admission instanceof Admission.Open)) {
                underWay.add(admission);
            }
            if (admission instanceof Admission.Probe probe) {
                probes.add(probe);
            }
        }

        private Optional<Admission> end() {
            return underWay.isEmpty() ? Optional.empty() : Optional.of(underWay.removeFirst());
        }

        private static Report report(Admission call) {
            return Report.of("run-1", "a failure").probe(call.number());
        }

        private static Optional<Duration> length(int what) {
            return what < 700 ? Optional.of(Duration.ofSeconds(what / 10)) : Optional.empty();
        }
    }
}
