package dev.mezan.cli.run;

import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.workflow.Workflow;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is to be run.
 *
 * @param run the run's id
 * @param workflow the workflow
 * @param input its input
 * @param priority which intake queue takes it: {@code urgent}, {@code normal} or {@code bulk}
 * @param key under which the same request is the same run; empty for a run of its own
 */
record Order(String run, Workflow workflow, JsonNode input, String priority, Optional<IdempotencyKey> key) {}
