package dev.mezan.simulation.part;

import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.Outside;
import dev.mezan.core.ledger.Reconciliation;
import dev.mezan.core.ledger.Turn;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What lies outside of an effect's world, in one of three kinds: it can be asked, it honours keys, or neither. */
final class Shore {
    private final Ground ground;
    private final Reconciliation kind;
    private int times;
    private long closed;

    Shore(Ground ground, Reconciliation kind) {
        this.ground = ground;
        this.kind = kind;
    }

    /** How often it was done. */
    int times() {
        return times;
    }

    /** It over a machine's wire. */
    Outside seenFrom(Ground.Machine machine) {
        return new Outside() {
            @Override
            public Reconciliation reconciliation() {
                return kind;
            }

            @Override
            public JsonNode perform(Turn turn) throws InterruptedException {
                ground.pause(4_000);
                return machine.wire().once("outside", "Act", () -> act(turn));
            }

            @Override
            public Optional<JsonNode> lookup(Turn turn) {
                return machine.wire().once("outside", "Look", () -> look(turn));
            }

            @Override
            public boolean surelyNothing(Exception thrown) {
                return false;
            }
        };
    }

    private JsonNode act(Turn turn) {
        if (turn.fence() < closed) {
            throw new IllegalStateException("Somebody with a higher fence has asked");
        }
        times = kind == Reconciliation.REPEAT ? 1 : times + 1;
        return Json.object().put("done", true);
    }

    private Optional<JsonNode> look(Turn turn) {
        closed = Math.max(closed, turn.fence());
        return times > 0 ? Optional.of(Json.object().put("done", true)) : Optional.empty();
    }
}
