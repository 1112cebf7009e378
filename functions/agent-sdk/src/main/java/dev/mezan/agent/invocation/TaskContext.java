package dev.mezan.agent.invocation;

import dev.mezan.agent.AgentContext;
import dev.mezan.agent.RunObjects;
import dev.mezan.agent.effect.Effects;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The context of one invocation. */
final class TaskContext implements AgentContext {
    private final AgentRequest request;
    private final RunObjects objects;
    private final InstantSource clock;
    private final Optional<Effects> effects;
    private final List<String> reasons = new ArrayList<>();

    TaskContext(AgentRequest request, RunObjects objects, InstantSource clock, Optional<Effects> effects) {
        this.request = request;
        this.objects = objects;
        this.clock = clock;
        this.effects = effects;
    }

    @Override
    public String run() {
        return request.run();
    }

    @Override
    public String task() {
        return request.task();
    }

    @Override
    public String tenant() {
        return request.tenant();
    }

    @Override
    public int attempt() {
        return request.attempt();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant deadline() {
        return request.deadline();
    }

    @Override
    public Duration remaining() {
        var left = Duration.between(clock.instant(), request.deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public RunObjects objects() {
        return objects;
    }

    @Override
    public Effects effects() {
        return effects.orElseThrow(() ->
                new MezanException(Problem.of("no-effects", "The agent's manifest does not say that it has effects")
                        .advise("Add .withEffects() to its manifest.")));
    }

    @Override
    public void degraded(String reason) {
        reasons.add(reason);
    }

    Optional<String> reason() {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
