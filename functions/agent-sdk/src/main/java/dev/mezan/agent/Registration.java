package dev.mezan.agent;

import dev.mezan.agent.schema.RecordSchema;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.registry.ManifestChecks;

/**
 * An agent that the suite has: its class, and its manifest as the core knows it.
 *
 * @param type the agent's class, which the function's variable {@link AgentHandler#AGENT} names
 * @param manifest what the suite knows of it, with schemas derived from its records
 */
public record Registration(Class<? extends Agent<?, ?>> type, Manifest manifest) {
    /** What the names of all agents' functions begin with. */
    public static final String FUNCTION_PREFIX = "mezan-agent-";

    /**
     * The registration of an agent's class.
     *
     * @throws dev.mezan.core.problem.MezanException with the code {@code agent-class} if the class can't be made without
     *     parameters, {@code record-schema} if there is no schema for one of its records, {@code wrong-setting} and others if its manifest
     *     has settings that can't be
     */
    public static Registration of(Class<? extends Agent<?, ?>> type) {
        return new Registration(
                type,
                manifest(AgentClass.make(type, FunctionEnvironment.ofProcess()).manifest()));
    }

    private static Manifest manifest(AgentManifest<?, ?> agent) {
        return ManifestChecks.checked(new Manifest(
                agent.name(),
                agent.description(),
                FUNCTION_PREFIX + agent.name(),
                RecordSchema.ofInput(agent.input()),
                RecordSchema.ofOutput(agent.output()),
                agent.timeout(),
                agent.memoryMb(),
                agent.resilience()));
    }
}
