package dev.mezan.orchestrator;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.circuit.Target;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells circuits and budgets what went well. While nothing fails it writes nothing: a circuit that counts no failures
 * has no use for it, nor has a budget where every task went well at its first attempt.
 */
final class Reports {
    private final Protection protection;

    Reports(Protection protection) {
        this.protection = protection;
    }

    /** Tells of outcomes as the state machine gives them. */
    void tell(String run, JsonNode outcomes) {
        Stream.of(Json.to(TaskOutcome[].class, outcomes))
                .collect(Collectors.groupingBy(TaskOutcome::agent))
                .forEach((agent, own) ->
                        protection.registry().agents().find(agent).ifPresent(manifest -> tell(run, manifest, own)));
    }

    private void tell(String run, Manifest agent, List<TaskOutcome> outcomes) {
        var well = (int) outcomes.stream().filter(Reports::answered).count();
        if (well == 0) {
            return;
        }
        protection.circuits().succeeded(Target.of(agent), well, Report.of(run, well + " calls went well"));
        var smooth = (int) outcomes.stream().filter(Reports::smooth).count();
        if (smooth > 0 && smooth < outcomes.size()) {
            protection
                    .budgets()
                    .called(agent.function(), agent.resilience().retry().budget(), smooth);
        }
    }

    /** Whether the agent itself gave a result. */
    private static boolean answered(TaskOutcome outcome) {
        return outcome.answeredBy().isEmpty()
                && (outcome.outcome() == Outcome.SUCCEEDED || outcome.outcome() == Outcome.DEGRADED);
    }

    /** Whether it gave it at once, so that its call was not counted when it failed. */
    private static boolean smooth(TaskOutcome outcome) {
        return answered(outcome) && outcome.attempts() <= 1;
    }
}
