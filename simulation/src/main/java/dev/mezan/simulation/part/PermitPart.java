package dev.mezan.simulation.part;

import dev.mezan.aws.PermitTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.limit.Permits;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A tenant never has more runs under way than it may, and who has ended keeps no place. */
final class PermitPart implements Part.Story {
    private static final String TENANT = "ada";
    private static final int MOST = 2;
    private static final int RUNS = 6;
    private static final int TRIES = 12;
    private static final Duration LEASE = Duration.ofMinutes(6);

    private final Ground ground;
    private final Map<String, Stay> underWay = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    /** A run that has a place until some time, if its machine lives. */
    private record Stay(Node machine, Instant until) {}

    PermitPart(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void begin() {
        for (var i = 0; i < RUNS; i++) {
            var run = "run-" + i;
            ground.start("runner-" + i, machine -> run(run, machine));
        }
    }

    private void run(String run, Ground.Machine machine) throws InterruptedException {
        var permits = new Permits(
                new PermitTable(machine.tables(), Names.CONTROL),
                ground.world().scheduler().clock(machine.node()));
        ground.pause(300);
        for (var tries = 0; tries < TRIES; tries++) {
            var asked = ground.now();
            if (permits.take(TENANT, MOST, run, LEASE)) {
                began(run, new Stay(machine.node(), asked.plus(LEASE).minus(Ground.SKEW.multipliedBy(2))));
                ground.pause(3_000);
                underWay.remove(run);
                permits.free(TENANT, run);
                ended.add(run);
                return;
            }
            ground.pause(2_000);
        }
    }

    /** A place counts from when it was asked for, less what the clocks of two machines may be apart. */
    private void began(String run, Stay stay) {
        underWay.put(run, stay);
        var now = ground.now();
        var many = underWay.entrySet().stream()
                .filter(one -> one.getValue().until().isAfter(now)
                        && !one.getValue().machine().isDead())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (many.size() > MOST) {
            ground.breaks().accept("A tenant that may have " + MOST + " runs has " + many + " under way");
        }
    }

    @Override
    public void end() {
        ground.database().table(Names.CONTROL).items().stream()
                .flatMap(item -> Items.text(item, "run").stream())
                .filter(ended::contains)
                .forEach(run -> ground.breaks().accept("Run " + run + " has ended and keeps its place"));
    }
}
