package dev.mezan.agents;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;

/** Greets whoever one names: the smallest agent there is. */
public final class Greeter implements Agent<Greeter.Name, Greeter.Greeting> {
    /** Whom to greet. */
    public record Name(String name) {}

    /** The greeting. */
    public record Greeting(String greeting) {}

    @Override
    public AgentManifest<Name, Greeting> manifest() {
        return AgentManifest.of("greeter", "Greets whoever one names.", Name.class, Greeting.class);
    }

    @Override
    public Greeting handle(Name input, AgentContext context) {
        return new Greeting("Hello, " + input.name() + "!");
    }
}
