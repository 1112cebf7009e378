package dev.mezan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** Whatever the order of steps, crashes, pauses and lost answers: an effect happens at most once, or is unknown. */
class InterleavingsTest {
    private static final int ATTEMPTS = 5;
    private static final double KILLED = 0.06;
    private static final double RESET = 0.1;
    private static final double DECLINED = 0.1;

    /** The worlds outside that there are. */
    enum Kind {
        /** Knows nothing of keys; a person can see what it did. */
        BLIND(Reconciliation.PERSON),
        /** Does the same key once. */
        HONOURS_KEYS(Reconciliation.REPEAT),
        /** Can be asked, and refuses a fence that is lower than one it has seen. */
        FENCED(Reconciliation.LOOKUP);

        private final Reconciliation how;

        Kind(Reconciliation how) {
            this.how = how;
        }
    }

    @Property(tries = 1_000)
    void anEffectHappensAtMostOnce(@ForAll Kind kind, @ForAll long seed) throws Exception {
        var trial = new Trial(kind, new Random(seed));
        trial.attempts();
        assertThat(trial.effects).isLessThanOrEqualTo(1);
        assertThat(trial.results).hasSizeLessThanOrEqualTo(1);
        if (!trial.results.isEmpty()) {
            assertThat(trial.effects).isEqualTo(1);
        }
        trial.calm = true;
        trial.world.pass(World.LEASE.multipliedBy(2));
        assertThat(trial.last()).isEqualTo(Json.object().put("effect", 1));
        assertThat(trial.effects).isEqualTo(1);
        assertThat(trial.world.ledger.standing(World.ID).word()).isEqualTo("done");
    }

    private static final class Trial implements Outside, Ledger {
        private final Kind kind;
        private final Random random;
        private final Interleaving order;
        private final World world = new World();
        private final Set<JsonNode> results = new HashSet<>();
        private int effects;
        private long highestFence;
        private boolean calm;

        Trial(Kind kind, Random random) {
            this.kind = kind;
            this.random = random;
            this.order = new Interleaving(random);
        }

        void attempts() {
            var attempts = new ArrayList<Runnable>();
            for (var number = 0; number < ATTEMPTS; number++) {
                attempts.add(this::attempt);
            }
            order.run(attempts, () -> world.pass(Duration.ofSeconds(random.nextInt(15))), KILLED);
        }

        private void attempt() {
            try {
                results.add(new EffectOnce(world.access(this)).perform(world.order(500), this));
            } catch (Exception e) {
                // What it is told is another test's concern; what happened is this one's.
            }
        }

        /** One attempt more that nothing disturbs, after a person has said what they see, where one has to. */
        JsonNode last() throws Exception {
            try {
                return new EffectOnce(world.access(this)).perform(world.order(500), this);
            } catch (EffectUnknown e) {
                var seen = effects == 0 ? Optional.<JsonNode>empty() : Optional.of(result());
                new Settling(world.ledger, world::now).settle(World.ID, seen, new Settlement("ada", "I looked"));
                return new EffectOnce(world.access(this)).perform(world.order(500), this);
            }
        }

        private JsonNode result() {
            return Json.object().put("effect", effects);
        }

        @Override
        public Reconciliation reconciliation() {
            return kind.how;
        }

        @Override
        public JsonNode perform(Turn turn) throws Exception {
            order.step();
            if (!calm && random.nextDouble() < DECLINED && effects == 0) {
                throw new World.Declined();
            }
            happen(turn);
            order.step();
            if (!calm && random.nextDouble() < RESET) {
                throw new IOException("connection reset");
            }
            return result();
        }

        private void happen(Turn turn) throws IOException {
            switch (kind) {
                case BLIND -> effects++;
                case HONOURS_KEYS -> effects = 1;
                case FENCED -> {
                    if (turn.fence() < highestFence) {
                        throw new IOException("a later attempt was here");
                    }
                    highestFence = turn.fence();
                    effects++;
                }
            }
        }

        @Override
        public Optional<JsonNode> lookup(Turn turn) {
            order.step();
            highestFence = Math.max(highestFence, turn.fence());
            return effects == 0 ? Optional.empty() : Optional.of(result());
        }

        @Override
        public boolean surelyNothing(Exception thrown) {
            return thrown instanceof World.Declined;
        }

        @Override
        public Optional<EffectRecord> open(EffectRecord.Reserved first) {
            order.step();
            var met = world.ledger.open(first);
            order.step();
            return met;
        }

        @Override
        public Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
            order.step();
            var met = world.ledger.replace(before, after);
            order.step();
            return met;
        }

        @Override
        public Optional<EffectRecord> find(EffectId id) {
            return world.ledger.find(id);
        }
    }
}
