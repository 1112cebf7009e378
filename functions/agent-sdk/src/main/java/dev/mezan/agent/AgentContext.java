package dev.mezan.agent;

import dev.mezan.agent.effect.Effects;
import java.time.Duration;
import java.time.Instant;

/** Which task an agent is doing, and what is there for it to do it with. */
public interface AgentContext {
    /** The run's id. */
    String run();

    /** The task's id, with the index behind it for one of a fan-out: {@code review[3]}. */
    String task();

    /** Whose work it is. */
    String tenant();

    /** Which attempt at the task this is, from 1. */
    int attempt();

    /** What the time is; an agent asks this, never the system, so that its tests need not wait. */
    Instant now();

    /** When the attempt must have ended. */
    Instant deadline();

    /** How long there is until the deadline; zero when it has passed. */
    Duration remaining();

    /** The objects of the run: documents that a task's input refers to. */
    RunObjects objects();

    /**
     * What does things to the world outside, each once.
     *
     * @throws dev.mezan.core.problem.MezanException with the code {@code no-effects} if the agent's manifest does not
     *     say that it has effects
     */
    Effects effects();

    /**
     * Says that the result is a lesser one, and why: the task's outcome becomes {@code degraded} when it ends. Said more
     * than once, the reasons add up.
     *
     * @param reason one sentence without a full stop, such as {@code 3 of 20 files could not be read}
     */
    void degraded(String reason);
}
