package dev.mezan.packaging.process;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;

/** An agent that ends the process it runs in. */
public final class Exiting implements Agent<Exiting.Nothing, Exiting.Nothing> {
    /** Nothing. */
    public record Nothing() {}

    @Override
    public AgentManifest<Nothing, Nothing> manifest() {
        return AgentManifest.of("exiting", "Ends its process.", Nothing.class, Nothing.class);
    }

    @Override
    public Nothing handle(Nothing input, AgentContext context) {
        System.exit(7);
        return input;
    }
}
