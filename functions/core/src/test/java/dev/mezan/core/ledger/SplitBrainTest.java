package dev.mezan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Attempts that were paused, and writes whose answers were lost. */
class SplitBrainTest {
    private final World world = new World();

    @Test
    void aWriterThatWasPausedAndSupersededIsRefused() {
        var other = world.outside(Reconciliation.REPEAT, _ -> Json.object().put("by", "the other"));
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.REPEAT, _ -> {
                    world.pass(World.LEASE);
                    assertThat(world.charge(other).path("by").asString()).isEqualTo("the other");
                    return Json.object().put("by", "the paused one");
                })))
                .isInstanceOf(EffectSuperseded.class)
                .hasMessageContaining("fence 1, now done with fence 2");
        assertThat(world.ledger.standing(World.ID))
                .isInstanceOfSatisfying(
                        EffectRecord.Done.class,
                        done -> assertThat(done.result())
                                .isEqualTo(Json.object().put("by", "the other")));
    }

    @Test
    void aPausedWriterIsRefusedEvenWhenItFailed() {
        var other = world.outside(Reconciliation.REPEAT, world.till::charge);
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.REPEAT, _ -> {
                    world.pass(World.LEASE);
                    var _ = world.charge(other);
                    throw new IOException("connection reset");
                })))
                .isInstanceOf(EffectSuperseded.class)
                .hasSuppressedException(new IOException("connection reset"));
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("done");
    }

    @Test
    void anAttemptThatIsLateDoesNothingAndSaysSo() throws Exception {
        var late = world.order(500);
        var slow = new Slow(world.ledger, () -> world.pass(World.LEASE));
        var charge = world.outside(Reconciliation.PERSON, world.till::charge);
        assertThatThrownBy(() -> new EffectOnce(world.access(slow)).perform(late, charge))
                .isInstanceOf(EffectLate.class);
        assertThat(world.till.charges).isZero();
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("free");
        world.charge(charge);
        assertThat(world.till.charges).isEqualTo(1);
    }

    @Test
    void anAttemptWithoutTimeAsksTheLedgerForNothing() {
        var order = world.order(500);
        world.pass(World.LEASE);
        assertThatThrownBy(() -> new EffectOnce(world.access(world.ledger))
                        .perform(order, world.outside(Reconciliation.PERSON, world.till::charge)))
                .isInstanceOf(EffectLate.class);
        assertThat(world.ledger.requests()).isZero();
    }

    @Test
    void aWriteWhoseAnswerWasLostIsKnownAgain() throws Exception {
        var twice = new WritesTwice(world.ledger);
        var charge = world.outside(Reconciliation.LOOKUP, world.till::charge);
        world.crash(_ -> Json.object());
        world.pass(World.LEASE.plus(Duration.ofSeconds(1)));
        new EffectOnce(world.access(twice)).perform(world.order(500), charge);
        assertThat(world.till.charges).isEqualTo(1);
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("done");
    }

    @Test
    void aLedgerThatFailsHidesNothingOfWhatTheActionThrew() {
        var broken = new AtomicBoolean();
        var flaky = new Slow(world.ledger, () -> {
            if (broken.getAndSet(true)) {
                throw new IllegalStateException("no ledger");
            }
        });
        assertThatThrownBy(() -> new EffectOnce(world.access(flaky))
                        .perform(world.order(500), world.outside(Reconciliation.LOOKUP, _ -> {
                            throw new IOException("connection reset");
                        })))
                .isInstanceOf(IOException.class)
                .hasSuppressedException(new IllegalStateException("no ledger"));
    }

    /** A ledger that does something before each request. */
    private record Slow(Ledger ledger, Runnable before) implements Ledger {
        @Override
        public Optional<EffectRecord> open(EffectRecord.Reserved first) {
            before.run();
            return ledger.open(first);
        }

        @Override
        public Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
            this.before.run();
            return ledger.replace(before, after);
        }

        @Override
        public Optional<EffectRecord> find(EffectId id) {
            return ledger.find(id);
        }
    }

    /** A ledger reached over a network that loses the answer to each write, so that the client sends it again. */
    private record WritesTwice(Ledger ledger) implements Ledger {
        @Override
        public Optional<EffectRecord> open(EffectRecord.Reserved first) {
            var _ = ledger.open(first);
            return ledger.open(first);
        }

        @Override
        public Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
            var _ = ledger.replace(before, after);
            return ledger.replace(before, after);
        }

        @Override
        public Optional<EffectRecord> find(EffectId id) {
            return ledger.find(id);
        }
    }
}
