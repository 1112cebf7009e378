package dev.mezan.core.registry;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.schema.SchemaCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a manifest's fallbacks, as far as it alone can tell. */
final class FallbackChecks {
    private static final int LARGEST_DEFAULT = 10_000;
    private static final Duration LONGEST_AGE = Duration.ofDays(90);

    private final Manifest manifest;
    private final List<Problem> problems = new ArrayList<>();

    FallbackChecks(Manifest manifest) {
        this.manifest = manifest;
    }

    List<Problem> problems() {
        var chain = manifest.resilience().fallbacks();
        for (var index = 0; index < chain.size(); index++) {
            var place = "fallbacks/" + index;
            check(chain.get(index), place);
            if (index < chain.size() - 1 && always(chain.get(index))) {
                problems.add(Problem.of("unreachable-fallback", "Nothing behind this fallback is ever asked")
                        .at(place)
                        .got(kind(chain.get(index)))
                        .advise("Put it last, or leave out what is behind it."));
            }
        }
        return problems.stream()
                .map(problem -> problem.at(manifest.name() + ": " + problem.where()))
                .toList();
    }

    private void check(Fallback fallback, String place) {
        switch (fallback) {
            case Fallback.Cached(var age) -> {
                if (age.compareTo(Duration.ofSeconds(1)) < 0 || age.compareTo(LONGEST_AGE) > 0) {
                    problems.add(Problem.of("wrong-setting", "A cached result is good for 1 s to 90 days")
                            .at(place)
                            .got(age)
                            .advise("Change it in the agent's manifest."));
                }
            }
            case Fallback.Degraded(var agent) -> {
                if (agent.equals(manifest.name())) {
                    problems.add(Problem.of("fallback-to-itself", "An agent can't answer in its own place")
                            .at(place)
                            .got(agent)
                            .advise("Name a simpler agent that takes the same input."));
                }
            }
            case Fallback.Default(var value) -> byDefault(value, place);
            case Fallback.Person(var task) -> person(task, place);
        }
    }

    private void byDefault(JsonNode value, String place) {
        if (Json.size(value) > LARGEST_DEFAULT) {
            problems.add(Problem.of("too-large", "A default is at most " + LARGEST_DEFAULT + " bytes of JSON")
                    .at(place)
                    .got(Json.size(value) + " bytes")
                    .advise("Give less."));
        }
        problems.addAll(new SchemaCheck(manifest.outputSchema()).problems(value, place));
    }

    /** A person who has no form of its own gives what the agent would. */
    private void person(JsonNode task, String place) {
        var asked = task instanceof ObjectNode object && !object.has("form")
                ? object.deepCopy().set("form", manifest.outputSchema())
                : task;
        try {
            PersonTask.of(asked, place);
        } catch (MezanException e) {
            problems.addAll(e.problems());
        }
    }

    private static boolean always(Fallback fallback) {
        return fallback instanceof Fallback.Default || fallback instanceof Fallback.Person;
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
