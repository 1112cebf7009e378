package dev.mezan.gateway.registry;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Registry;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agents that do tasks; one request, and none if they were read in the last 5 s.
 *
 * @param registry where they are looked up
 */
public record AgentPages(Registry registry) {
    /** All of them by name. */
    public Answer list(Call call) {
        Query.of(call.request());
        var document = Json.object();
        var agents = document.putArray("agents");
        registry.agents().byName().values().stream()
                .sorted(Comparator.comparing(Manifest::name))
                .forEach(agent -> agents.add(summary(agent)));
        return Answer.ok(document);
    }

    /**
     * One with its schemas.
     *
     * @throws MezanException with the code {@code unknown-agent}
     */
    public Answer read(Call call) {
        Query.of(call.request());
        var name = call.request().parameter("agent");
        var agent = registry.agents().find(name).orElseThrow(() -> unknown(name));
        var document = summary(agent)
                .put("memoryMb", agent.memoryMb())
                .set("inputSchema", agent.inputSchema())
                .set("outputSchema", agent.outputSchema());
        var fallbacks = document.putArray("fallbacks");
        agent.resilience().fallbacks().forEach(fallback -> fallbacks.add(kind(fallback)));
        return Answer.ok(document);
    }

    private MezanException unknown(String name) {
        return new MezanException(Problem.of("unknown-agent", "There is no such agent")
                .at("path:agent")
                .got(name)
                .advise(Suggestion.sentence(name, registry.agents().names())));
    }

    private static ObjectNode summary(Manifest agent) {
        return Json.object()
                .put("name", agent.name())
                .put("description", agent.description())
                .put("function", agent.function())
                .put("timeoutSeconds", agent.timeout().toSeconds())
                .put("effects", agent.resilience().effects());
    }

    private static String kind(Fallback fallback) {
        return switch (fallback) {
            case Fallback.Cached _ -> "cached";
            case Fallback.Degraded _ -> "degraded";
            case Fallback.Default _ -> "default";
            case Fallback.Person _ -> "person";
        };
    }
}
