package dev.mezan.agents.order;

import dev.mezan.agent.AgentContext;
import dev.mezan.agent.RunObjects;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agent.effect.EffectKey;
import dev.mezan.agent.effect.Effects;
import java.time.Duration;
import java.time.Instant;

/**
 * The context of an order's tasks, whose effects are done each time that they are asked for, as after a crash.
 *
 * @param run the run
 * @param now the time
 */
record TestingContext(String run, Instant now) implements AgentContext {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    TestingContext(String run) {
        this(run, START);
    }

    @Override
    public String task() {
        return "task";
    }

    @Override
    public String tenant() {
        return "default";
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public Instant deadline() {
        return now.plusSeconds(30);
    }

    @Override
    public Duration remaining() {
        return Duration.ofSeconds(30);
    }

    @Override
    public RunObjects objects() {
        throw new UnsupportedOperationException("An order has no objects");
    }

    @Override
    public Effects effects() {
        return new Effects() {
            @Override
            public <R> R once(Effect<R> effect) throws Exception {
                return effect.action().perform(new EffectKey(effect.key(), 1));
            }
        };
    }

    @Override
    public void degraded(String reason) {}
}
