package dev.mezan.core.plan;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an execution of run-task is given.
 *
 * @param run the run's id
 * @param tenant whose work it is
 * @param stage the stage's number, from 1
 * @param batch the batch's number in its stage, from 0
 * @param record whether it writes its outcomes itself, because it is not the only one of its stage
 * @param deadline when its tasks must have ended; empty for what its own execution has
 * @param tasks its {@link TaskOrder}s, a payload
 */
public record Batch(
        String run, String tenant, int stage, int batch, boolean record, Optional<Instant> deadline, JsonNode tasks) {}
