package dev.mezan.simulation.part;

import dev.mezan.aws.CircuitTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.circuit.Admission;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.circuit.Target;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** All machines agree about a circuit within a second, and one call at a time probes. */
final class CircuitPart implements Part.Story {
    private static final int MACHINES = 4;
    private static final int CALLS = 25;
    private static final Duration WELL_AFTER = Duration.ofSeconds(12);
    private static final Target TARGET = new Target(
            "mezan-agent-ill", new CircuitPolicy(3, Optional.empty(), Duration.ofSeconds(2)), Duration.ofSeconds(5));

    private final Ground ground;
    private final Instant began;
    private final Set<Long> probes = new HashSet<>();
    private Optional<Instant> notClosedSince = Optional.empty();

    CircuitPart(Ground ground) {
        this.ground = ground;
        this.began = ground.now();
        ground.database().listen(this::changed);
    }

    @Override
    public void begin() {
        for (var i = 0; i < MACHINES; i++) {
            var name = "caller-" + i;
            ground.start(name, machine -> call(name, machine));
        }
    }

    private void call(String name, Ground.Machine machine) throws InterruptedException {
        var circuits = new Circuits(
                new CircuitTable(machine.tables(), Names.CONTROL),
                ground.world().scheduler().clock(machine.node()));
        for (var i = 0; i < CALLS; i++) {
            ground.pause(1_000);
            var asked = ground.now();
            var admission = circuits.admit(TARGET, name);
            switch (admission) {
                case Admission.Closed _ -> agrees(name, asked);
                case Admission.Probe probe -> onlyProbe(name, probe.probe());
                case Admission.Open _ -> {
                    continue;
                }
            }
            ground.pause(300);
            var report = Report.of(name, "it is ill").probe(admission.number());
            if (ground.now().isBefore(began.plus(WELL_AFTER))) {
                circuits.failed(TARGET, report);
            } else {
                circuits.succeeded(TARGET, 1, report);
            }
        }
    }

    /** What a call is admitted by was read at most a second before it asked. */
    private void agrees(String name, Instant asked) {
        notClosedSince
                .filter(since -> since.isBefore(asked.minus(Circuits.FRESH)))
                .ifPresent(since -> ground.breaks()
                        .accept(name + " asked at " + asked + " and took a circuit for closed that was not since "
                                + since));
    }

    private void onlyProbe(String name, long probe) {
        if (!probes.add(probe)) {
            ground.breaks().accept("Probe " + probe + " was given to two, the second is " + name);
        }
    }

    private void changed(Database.Change change) {
        var position = change.after().flatMap(item -> Items.text(item, "position"));
        position.ifPresent(now -> {
            if (now.equals("closed")) {
                notClosedSince = Optional.empty();
            } else if (notClosedSince.isEmpty()) {
                notClosedSince = Optional.of(ground.now());
            }
        });
        change.before()
                .ifPresent(before -> change.after().ifPresent(after -> {
                    if (before.containsKey("version")
                            && Items.number(after, "version") != Items.number(before, "version") + 1) {
                        ground.breaks().accept("A circuit's writer had not seen what it overwrote: " + before);
                    }
                }));
    }

    @Override
    public void end() {
        // All is checked while it happens.
    }
}
