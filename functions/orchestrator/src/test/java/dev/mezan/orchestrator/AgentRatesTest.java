package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TokenBuckets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AgentRatesTest {
    private final MemoryLimits memory = new MemoryLimits();
    private final AgentRates rates =
            new AgentRates(new TokenBuckets(memory, InstantSource.fixed(Instant.EPOCH), new Random(1)));
    private final List<ObjectNode> tasks =
            Stream.generate(Json::object).limit(6).toList();

    @Test
    void tasksBeyondTheRateWaitAndAllOfThemCostOneWrite() {
        rates.pace(agent(AgentLimits.NONE.rate(2, 3)), tasks);

        assertThat(tasks).extracting(task -> task.path("waitSeconds").asInt(0)).containsExactly(0, 0, 0, 1, 1, 2);
        assertThat(memory.requests).isEqualTo(1);
    }

    @Test
    void agentsWithoutARateCostNothing() {
        rates.pace(agent(AgentLimits.NONE), tasks);

        assertThat(tasks).allMatch(ObjectNode::isEmpty);
        assertThat(memory.requests).isZero();
    }

    private static Manifest agent(AgentLimits limits) {
        return new Manifest(
                "a",
                "Tests.",
                "agent-a",
                Json.object(),
                Json.object(),
                Duration.ofSeconds(5),
                512,
                Resilience.DEFAULT.limits(limits));
    }
}
