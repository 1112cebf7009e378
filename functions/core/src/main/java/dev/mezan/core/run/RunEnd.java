package dev.mezan.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How a run ended.
 *
 * @param run who and what it is
 * @param status its outcome
 * @param endedAt when
 * @param stages its stages, with the number of instances of each task
 * @param counts how its tasks ended
 * @param result its result, a payload; empty without one
 * @param errors what went wrong
 */
public record RunEnd(
        Journal.Identity run,
        Outcome status,
        Instant endedAt,
        List<StageView> stages,
        Counts counts,
        Optional<JsonNode> result,
        List<RunError> errors) {
    public RunEnd {
        stages = List.copyOf(stages);
        errors = List.copyOf(errors);
    }
}
