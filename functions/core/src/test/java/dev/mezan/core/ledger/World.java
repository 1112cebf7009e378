package dev.mezan.core.ledger;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A ledger, a clock moved by hand, and a world outside that counts how often something was done to it. */
final class World {
    static final EffectId ID = new EffectId("acme", "charger", "charge:order-17");
    static final Duration LEASE = Duration.ofSeconds(30);

    final MemoryLedger ledger = new MemoryLedger();
    final Till till = new Till();
    private final AtomicInteger tokens = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    LedgerAccess access(Ledger on) {
        InstantSource clock = () -> now;
        return new LedgerAccess(on, clock, () -> "token-" + tokens.incrementAndGet());
    }

    JsonNode charge(Outside outside) throws Exception {
        return new EffectOnce(access(ledger)).perform(order(500), outside);
    }

    Order order(int cents) {
        return new Order(ID, Json.object().put("cents", cents), "run-1/charge", now.plus(LEASE));
    }

    /** What is charged. */
    static final class Till {
        int charges;

        JsonNode charge(Turn turn) {
            charges++;
            return Json.object().put("receipt", turn.idempotencyKey()).put("charges", charges);
        }

        Optional<JsonNode> receipt(Turn turn) {
            return charges == 0
                    ? Optional.empty()
                    : Optional.of(
                            Json.object().put("receipt", turn.idempotencyKey()).put("charges", charges));
        }
    }

    /** A charge that is reconciled in a way, and done by an action. */
    Outside outside(Reconciliation how, Action action) {
        return new Outside() {
            @Override
            public Reconciliation reconciliation() {
                return how;
            }

            @Override
            public JsonNode perform(Turn turn) throws Exception {
                return action.act(turn);
            }

            @Override
            public Optional<JsonNode> lookup(Turn turn) {
                return till.receipt(turn);
            }

            @Override
            public boolean surelyNothing(Exception thrown) {
                return thrown instanceof Declined;
            }
        };
    }

    /** An attempt that is gone before it can say how it ended, as a function that is killed. */
    void crash(Action action) {
        try {
            charge(outside(Reconciliation.PERSON, turn -> {
                var _ = action.act(turn);
                throw new Killed();
            }));
        } catch (Killed | Exception e) {
            // That is all that anybody hears of it.
        }
    }

    interface Action {
        JsonNode act(Turn turn) throws Exception;
    }

    /** The world outside said no. */
    static final class Declined extends IOException {
        Declined() {
            super("card declined");
        }
    }

    /** The process was killed. */
    static final class Killed extends Error {}
}
