package dev.mezan.agent;

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

    /** When the attempt must have ended. */
    Instant deadline();

    /** How long there is until the deadline; zero when it has passed. */
    Duration remaining();

    /** The objects of the run: documents that a task's input refers to. */
    RunObjects objects();
}
