package dev.mezan.core.registry;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds the agents of a suite to each other: who answers in whose place. */
public final class AgentChecks {
    private final Agents agents;
    private final List<Problem> problems = new ArrayList<>();

    private AgentChecks(Agents agents) {
        this.agents = agents;
    }

    /**
     * Checks manifests, each and together.
     *
     * @throws MezanException with every problem: {@code unknown-agent}, {@code fallback-cycle}, and those of each manifest
     */
    public static void check(Collection<Manifest> manifests) {
        var checks = new AgentChecks(Agents.of(manifests));
        for (var manifest : manifests) {
            checks.problems.addAll(ManifestChecks.problems(manifest));
            checks.fallbacks(manifest);
        }
        if (!checks.problems.isEmpty()) {
            throw new MezanException(checks.problems);
        }
    }

    private void fallbacks(Manifest manifest) {
        for (var other : degraded(manifest)) {
            if (agents.find(other).isEmpty()) {
                problems.add(Problem.of("unknown-agent", "There is no such agent to answer in its place")
                        .at(manifest.name() + ": fallbacks")
                        .got(other)
                        .advise(Suggestion.sentence(other, agents.names())));
            }
        }
        cycle(manifest.name(), manifest.name(), new LinkedHashSet<>());
    }

    /** Each cycle is told once, by the first of its agents in the alphabet; an agent's fallback to itself is told alone. */
    private void cycle(String start, String name, Set<String> path) {
        path.add(name);
        for (var next : agents.find(name).map(AgentChecks::degraded).orElse(List.of())) {
            if (next.equals(start) && path.size() > 1) {
                problems.add(Problem.of("fallback-cycle", "These agents answer in each other's place")
                        .at(start + ": fallbacks")
                        .got(String.join(" → ", path) + " → " + start)
                        .advise("Let the chain end with an agent that has no degraded agent of its own."));
            } else if (next.compareTo(start) > 0 && !path.contains(next)) {
                cycle(start, next, new LinkedHashSet<>(path));
            }
        }
    }

    private static List<String> degraded(Manifest manifest) {
        return manifest.resilience().fallbacks().stream()
                .flatMap(fallback -> fallback instanceof Fallback.Degraded(var agent)
                        ? java.util.stream.Stream.of(agent)
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
