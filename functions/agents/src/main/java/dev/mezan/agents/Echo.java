package dev.mezan.agents;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import tools.jackson.databind.JsonNode;

/** Gives back what it takes: what benchmarks measure the platform with. */
public final class Echo implements Agent<Echo.Message, Echo.Message> {
    /** Any JSON value. */
    public record Message(JsonNode payload) {}

    @Override
    public AgentManifest<Message, Message> manifest() {
        return AgentManifest.of("echo", "Gives back the payload that it takes.", Message.class, Message.class);
    }

    @Override
    public Message handle(Message input, AgentContext context) {
        return input;
    }
}
