package dev.mezan.agent.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.testing.AgentTest;
import dev.mezan.agent.testing.MemoryLedger.Crash;
import dev.mezan.core.ledger.EffectUnknown;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Duration LEASE = Duration.ofSeconds(40);

    record Payment(String order, int cents) {}

    record Receipt(String number, int cents) {}

    /** What the bank has done. */
    private final List<String> charges = new ArrayList<>();

    private boolean declines;
    private boolean resets;
    private int padding;

    /** Charges a card as an author would write it. */
    private final class Charger implements Agent<Payment, Receipt> {
        private final Way way;

        Charger(Way way) {
            this.way = way;
        }

        @Override
        public AgentManifest<Payment, Receipt> manifest() {
            return AgentManifest.of("charger", "Charges a card.", Payment.class, Receipt.class)
                    .withEffects();
        }

        @Override
        public Receipt handle(Payment payment, AgentContext context) throws Exception {
            Effect<Receipt> effect =
                    Effect.of("charge:" + payment.order(), payment, Receipt.class, key -> charge(key, payment));
            return context.effects().once(way.of(effect));
        }
    }

    @FunctionalInterface
    interface Way {
        Effect<Receipt> of(Effect<Receipt> effect);
    }

    private Receipt charge(EffectKey key, Payment payment) throws Exception {
        if (declines) {
            throw new EffectRefused("card declined");
        }
        charges.add(key.idempotencyKey());
        if (resets) {
            throw new IOException("connection reset");
        }
        return new Receipt("no-" + charges.size() + "x".repeat(padding), payment.cents());
    }

    private Optional<Receipt> find(EffectKey key) {
        return charges.contains(key.idempotencyKey()) ? Optional.of(new Receipt("found", 500)) : Optional.empty();
    }

    private final AgentTest<Payment, Receipt> test = AgentTest.of(new Charger(effect -> effect));

    private AgentTest<Payment, Receipt> testOf(Way way) {
        return AgentTest.of(new Charger(way));
    }

    @Test
    void anEffectCostsTwoRequestsAndItsRepeatOne() {
        assertThat(test.run(new Payment("17", 500))).isEqualTo(new Receipt("no-1", 500));
        assertThat(test.ledger().requests()).isEqualTo(2);
        assertThat(test.run(new Payment("17", 500))).isEqualTo(new Receipt("no-1", 500));
        assertThat(test.ledger().requests()).isEqualTo(3);
        assertThat(charges).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        test.run(new Payment("17", 500));
        assertThatThrownBy(() -> test.run(new Payment("17", 700))).hasStackTraceContaining("used with another request");
        assertThat(charges).hasSize(1);
    }

    @Test
    void afterACrashBehindTheEffectALookupFindsIt() {
        var looked = testOf(effect -> effect.reconciledBy(this::find));
        looked.ledger().crashAfterEffect();
        assertThatThrownBy(() -> looked.run(new Payment("17", 500))).isInstanceOf(Crash.class);
        looked.clock().advance(LEASE);
        assertThat(looked.run(new Payment("17", 500)).number()).isEqualTo("found");
        assertThat(charges).hasSize(1);
    }

    @Test
    void afterACrashBeforeTheEffectItIsDone() {
        var looked = testOf(effect -> effect.reconciledBy(this::find));
        looked.ledger().crashBeforeEffect();
        assertThatThrownBy(() -> looked.run(new Payment("17", 500))).isInstanceOf(Crash.class);
        looked.clock().advance(LEASE);
        assertThat(looked.run(new Payment("17", 500)).number()).isEqualTo("no-1");
    }

    @Test
    void afterACrashWhatHonoursKeysIsSentTheSameKeyAgain() {
        var repeatable = testOf(Effect::honouringKeys);
        repeatable.ledger().crashAfterEffect();
        assertThatThrownBy(() -> repeatable.run(new Payment("17", 500))).isInstanceOf(Crash.class);
        repeatable.clock().advance(LEASE);
        repeatable.run(new Payment("17", 500));
        assertThat(charges).hasSize(2);
        assertThat(charges.getFirst()).isEqualTo(charges.getLast()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void afterACrashAPersonIsAskedWhereNothingElseCanTell() {
        test.ledger().crashAfterEffect();
        assertThatThrownBy(() -> test.run(new Payment("17", 500))).isInstanceOf(Crash.class);
        test.clock().advance(LEASE);
        assertThatThrownBy(() -> test.run(new Payment("17", 500)))
                .hasStackTraceContaining(EffectUnknown.class.getSimpleName());
        assertThat(test.ledger().state("charger", "charge:17")).contains("unknown");
        assertThat(charges).hasSize(1);
    }

    @Test
    void aRefusalFreesTheKey() {
        declines = true;
        assertThatThrownBy(() -> test.run(new Payment("17", 500))).hasStackTraceContaining("card declined");
        assertThat(test.ledger().state("charger", "charge:17")).contains("free");
        declines = false;
        assertThat(test.run(new Payment("17", 500))).isEqualTo(new Receipt("no-1", 500));
    }

    @Test
    void anyOtherExceptionLeavesItUnknown() {
        resets = true;
        assertThatThrownBy(() -> test.run(new Payment("17", 500))).hasStackTraceContaining("connection reset");
        assertThat(test.ledger().state("charger", "charge:17")).contains("unknown");
    }

    @Test
    void aResultOverTheLimitOfARecordIsClaimed() {
        padding = 500_000;
        var first = test.run(new Payment("17", 500));
        assertThat(test.run(new Payment("17", 500))).isEqualTo(first);
        assertThat(test.objects().size()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsEmptyOrTooLongIsAClearError() {
        for (var key : List.of("", " ", "k".repeat(513), "é".repeat(257))) {
            var wrong = testOf(effect -> Effect.of(key, effect.request(), effect.type(), effect.action()));
            assertThatThrownBy(() -> wrong.run(new Payment("17", 500))).hasStackTraceContaining("effect's key");
            assertThat(wrong.ledger().requests()).isZero();
        }
        assertThat(charges).isEmpty();
    }
}
