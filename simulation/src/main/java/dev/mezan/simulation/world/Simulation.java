package dev.mezan.simulation.world;

import dev.mezan.simulation.fault.FaultKind;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Plays one world after the other, on as many cores as there are, until one fails or all have been played. */
public final class Simulation {
    private static final long NANOS = 1_000_000_000;

    private final Play play;
    private final PrintStream out;
    private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private final long began = System.nanoTime();
    private Optional<Play.Ending> failed = Optional.empty();
    private long played;
    private long told = began;

    /** A simulation that tells how it gets on. */
    public Simulation(Play play, PrintStream out) {
        this.play = play;
        this.out = out;
    }

    /** Plays seeds from a first one on, at most so many; gives the first that failed. */
    public Optional<Play.Ending> run(long first, long most) throws InterruptedException {
        var next = new AtomicLong();
        var threads = java.util.stream.IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> Thread.ofPlatform().name("world-" + i).start(() -> {
                    for (var i2 = next.getAndIncrement();
                            i2 < most && failed().isEmpty();
                            i2 = next.getAndIncrement()) {
                        ended(play.play(Play.Setting.of(first + i2)));
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        tell();
        return failed();
    }

    private synchronized Optional<Play.Ending> failed() {
        return failed;
    }

    private synchronized void ended(Play.Ending ending) {
        played++;
        ending.faults().forEach(fault -> faults.merge(fault.kind(), 1L, Long::sum));
        if (!ending.broken().isEmpty()) {
            failed = Optional.of(failed.filter(
                            other -> other.setting().seed() < ending.setting().seed())
                    .orElse(ending));
        }
        if (System.nanoTime() - told > 5 * NANOS) {
            told = System.nanoTime();
            tell();
        }
    }

    private void tell() {
        var seconds = (System.nanoTime() - began) / (double) NANOS;
        out.printf(
                Locale.ROOT,
                "%,d schedules in %.0f s, %.1f a second; %,d faults%n",
                played,
                seconds,
                played / seconds,
                faults.values().stream().mapToLong(Long::longValue).sum());
    }

    /** How often each kind of fault was injected. */
    public synchronized Map<FaultKind, Long> faults() {
        return Map.copyOf(faults);
    }
}
