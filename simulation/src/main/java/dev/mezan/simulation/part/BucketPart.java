package dev.mezan.simulation.part;

import dev.mezan.aws.BucketTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TokenBuckets;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A bucket pays for each portion that is leased, and for nothing else. */
final class BucketPart implements Part.Story {
    private static final int MACHINES = 4;
    private static final int LEASES = 5;
    private static final int TOKENS = 3;
    private static final Rate RATE = new Rate(2, 4);
    private static final Duration PORTION = Duration.ofMillis(TOKENS * 500L);

    private final Ground ground;
    private int asked;
    private int leased;
    private int paid;

    BucketPart(Ground ground) {
        this.ground = ground;
        ground.database().listen(this::changed);
    }

    @Override
    public void begin() {
        for (var i = 0; i < MACHINES; i++) {
            ground.start("leaser-" + i, this::lease);
        }
    }

    private void lease(Ground.Machine machine) throws InterruptedException {
        var buckets = new TokenBuckets(
                new BucketTable(machine.tables(), Names.CONTROL),
                ground.world().scheduler().clock(machine.node()),
                ground.world().random());
        for (var i = 0; i < LEASES; i++) {
            ground.pause(200);
            asked++;
            if (buckets.lease("tenant:ada", RATE, TOKENS).size() == TOKENS) {
                leased++;
            }
        }
    }

    private void changed(Database.Change change) {
        var before = change.before().flatMap(item -> Items.text(item, "full")).map(Instant::parse);
        var after = change.after().flatMap(item -> Items.text(item, "full")).map(Instant::parse);
        after.ifPresent(full -> paid(before, full));
    }

    private void paid(Optional<Instant> before, Instant after) {
        paid++;
        var earliest = before.orElse(Instant.EPOCH).plus(PORTION);
        var latest = latest(before.orElse(Instant.EPOCH)).plus(PORTION);
        if (after.isBefore(earliest)) {
            ground.breaks()
                    .accept("A portion was given out that the bucket had not: full at " + after
                            + ", before and with it at " + earliest);
        }
        if (after.isAfter(latest)) {
            ground.breaks().accept("Tokens of a bucket are lost: full at " + after + ", not by " + latest);
        }
    }

    private Instant latest(Instant before) {
        var now = ground.now().plus(Ground.SKEW);
        return before.isAfter(now) ? before : now;
    }

    @Override
    public void end() {
        // Whoever died or gave up in between may have paid for one portion that it never used.
        if (paid > asked || paid < leased) {
            ground.breaks()
                    .accept("%d portions were asked for, %d leased and %d paid for".formatted(asked, leased, paid));
        }
    }
}
