package dev.mezan.core.run;

import java.util.List;
import java.util.Optional;

/**
 * What the execution of a batch gave back.
 *
 * @param batch the batch's number in its stage
 * @param recorded whether it wrote its outcomes itself
 * @param outcomes its outcomes; empty if it wrote them itself or failed
 * @param error why it failed as a whole
 */
public record BatchAnswer(int batch, boolean recorded, List<TaskOutcome> outcomes, Optional<TaskError> error) {
    public BatchAnswer {
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    }
}
