package dev.mezan.agents;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;

/** Gives back what it takes, as an effect through the ledger: what benchmarks measure effects with. */
public final class EchoOnce implements Agent<Echo.Message, Echo.Message> {
    @Override
    public AgentManifest<Echo.Message, Echo.Message> manifest() {
        return AgentManifest.of(
                        "echo-once",
                        "Gives back the payload that it takes, once for each task, through the ledger.",
                        Echo.Message.class,
                        Echo.Message.class)
                .withEffects();
    }

    @Override
    public Echo.Message handle(Echo.Message input, AgentContext context) throws Exception {
        var key = context.run() + "/" + context.task();
        return context.effects().once(key, input, Echo.Message.class, _ -> input);
    }
}
