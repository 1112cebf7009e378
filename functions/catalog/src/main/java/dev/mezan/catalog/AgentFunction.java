package dev.mezan.catalog;

import dev.mezan.core.agent.Manifest;
import java.util.List;

/**
 * An agent as the catalog needs it.
 *
 * @param manifest what the suite knows of it
 * @param handler the class that Lambda calls
 * @param grants what it may do beyond reading and writing the suite's objects, which every agent may for claim checks
 */
public record AgentFunction(Manifest manifest, Class<?> handler, List<Grant> grants) {
    public AgentFunction {
        grants = List.copyOf(grants);
    }
}
