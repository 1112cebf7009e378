package dev.mezan.agents;

import dev.mezan.agent.Agent;
import dev.mezan.agent.Registration;
import java.util.List;

/** The agents that the suite has. To add one, add its class here; the catalog does the rest. */
public final class AgentRegistry {
    private static final List<Class<? extends Agent<?, ?>>> AGENTS = List.of(
            Greeter.class, //
            Echo.class);

    private AgentRegistry() {}

    /** Every agent with its manifest, in the order of the list. */
    public static List<Registration> registrations() {
        return AGENTS.stream().<Registration>map(Registration::of).toList();
    }
}
