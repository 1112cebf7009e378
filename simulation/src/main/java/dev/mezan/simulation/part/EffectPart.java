package dev.mezan.simulation.part;

import dev.mezan.aws.LedgerTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.EffectFailure;
import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.ledger.EffectOnce;
import dev.mezan.core.ledger.LedgerAccess;
import dev.mezan.core.ledger.Order;
import dev.mezan.core.ledger.Reconciliation;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An effect happens once, however many attempt it, even if one stands still past its lease and goes on. */
final class EffectPart implements Part.Story {
    private static final int ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Ground ground;
    private final Shore shore;

    EffectPart(Ground ground) {
        this.ground = ground;
        var ways = Reconciliation.values();
        this.shore = new Shore(ground, ways[ground.world().random().nextInt(ways.length)]);
        ground.database().listen(this::changed);
    }

    @Override
    public void begin() {
        for (var i = 0; i < ATTEMPTS; i++) {
            var name = "attempt-" + i;
            ground.start(name, machine -> {
                ground.pause(25_000);
                attempt(name, machine);
            });
        }
    }

    private void attempt(String name, Ground.Machine machine) throws InterruptedException {
        var clock = ground.world().scheduler().clock(machine.node());
        var access = new LedgerAccess(new LedgerTable(machine.tables(), Names.LEDGER), clock, ground.world()::id);
        var id = new EffectId("default", "charger", "charge:order-17");
        var order = new Order(
                id, Json.object().put("cents", 100), name, clock.instant().plus(LEASE));
        try {
            new EffectOnce(access).perform(order, shore.seenFrom(machine));
        } catch (InterruptedException e) {
            throw e;
        } catch (EffectFailure e) {
            ground.world().trace().tell(() -> name + ": " + e.getMessage());
        } catch (Exception e) {
            ground.world().trace().tell(() -> name + " failed: " + e);
        }
    }

    private void changed(Database.Change change) {
        change.before().ifPresent(before -> change.after().ifPresent(after -> changed(before, after)));
    }

    private void changed(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var state = Items.text(before, "state").orElse("");
        if (state.equals("done")) {
            ground.breaks().accept("An effect that was done became " + Items.text(after, "state"));
        }
        if (Items.number(after, "fence") < Items.number(before, "fence")) {
            ground.breaks()
                    .accept("A writer with fence " + Items.number(after, "fence")
                            + " was believed after one with fence " + Items.number(before, "fence"));
        }
        var taken = !Items.text(before, "token").equals(Items.text(after, "token"));
        if (state.equals("reserved") && taken && underWay(before)) {
            ground.breaks().accept("A reservation was taken away before its lease was over: " + before);
        }
    }

    private boolean underWay(Map<String, AttributeValue> reserved) {
        var until = Instant.parse(Items.text(reserved, "at").orElseThrow()).plus(LEASE);
        // It is judged by another machine's clock, and reserved by the one that it was ordered by a moment before.
        return ground.now().isBefore(until.minus(Ground.SKEW.multipliedBy(2)).minusSeconds(1));
    }

    @Override
    public void end() {
        if (shore.times() > 1) {
            ground.breaks().accept("An effect was done " + shore.times() + " times");
        }
    }
}
