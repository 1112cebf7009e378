package dev.mezan.bench.breaker;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.circuit.Admission;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Position;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.circuit.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Instances call agents in turn; one of the agents dies, and comes back to life. */
final class DeadAgentTrial {
    private final Setting setting;
    private final CircuitPolicy policy;
    private final InstantSource clock;
    private final String name = "bench-" + UUID.randomUUID();
    private final Instant death;
    private final Instant revival;
    private final LongAdder wanted = new LongAdder();
    private final LongAdder reached = new LongAdder();
    private final LongAdder others = new LongAdder();
    private final Moves moves = new Moves();

    DeadAgentTrial(Setting setting, CircuitPolicy policy, InstantSource clock) {
        this.setting = setting;
        this.policy = policy;
        this.clock = clock;
        this.death = clock.instant().plus(Setting.BEFORE);
        this.revival = death.plus(setting.dead());
    }

    /** Runs it, each instance with circuits of its own. */
    Figures run(Supplier<Circuits> instance) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, setting.instances())
                    .mapToObj(number -> {
                        var circuits = instance.get();
                        return CompletableFuture.runAsync(() -> work(circuits, number), threads);
                    })
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
        return new Figures(
                wanted.sum(),
                reached.sum(),
                others.sum(),
                moves.opened().map(at -> Duration.between(death, at)),
                moves.closed().map(at -> Duration.between(revival, at)));
    }

    private void work(Circuits circuits, int offset) {
        var turn = offset;
        while (!isOver()) {
            var number = turn++ % setting.agents();
            call(circuits, new Target(name + "-" + number, policy, Duration.ofSeconds(5)), number == 0);
        }
    }

    private void call(Circuits circuits, Target target, boolean mortal) {
        var dead = mortal && isDead();
        var admission = circuits.admit(target, "bench");
        if (dead) {
            wanted.increment();
        }
        LockSupport.parkNanos(Setting.CALL.toNanos());
        if (admission instanceof Admission.Open) {
            return;
        }
        count(mortal, dead);
        var report = Report.of("bench", "dead").probe(admission.number());
        var circuit = dead ? circuits.failed(target, report) : circuits.succeeded(target, 1, report);
        if (mortal) {
            moves.see(circuit.state().position(), clock.instant());
        }
    }

    private void count(boolean mortal, boolean dead) {
        if (dead) {
            reached.increment();
        } else if (!mortal && isDead()) {
            others.increment();
        }
    }

    private boolean isDead() {
        var now = clock.instant();
        return !now.isBefore(death) && now.isBefore(revival);
    }

    private boolean isOver() {
        var now = clock.instant();
        return !now.isBefore(revival) && (moves.isWell() || now.isAfter(revival.plus(setting.longestRecovery())));
    }

    /** When the circuit was first seen open, and closed for good. */
    private static final class Moves {
        private Optional<Instant> opened = Optional.empty();
        private Optional<Instant> closed = Optional.empty();

        synchronized void see(Position position, Instant at) {
            if (position == Position.OPEN) {
                opened = opened.or(() -> Optional.of(at));
                closed = Optional.empty();
            } else if (position == Position.CLOSED && opened.isPresent()) {
                closed = closed.or(() -> Optional.of(at));
            }
        }

        synchronized boolean isWell() {
            return opened.isEmpty() || closed.isPresent();
        }

        synchronized Optional<Instant> opened() {
            return opened;
        }

        synchronized Optional<Instant> closed() {
            return closed;
        }
    }
}
