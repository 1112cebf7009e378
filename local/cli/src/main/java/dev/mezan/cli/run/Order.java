package dev.mezan.cli.run;

import dev.mezan.core.workflow.Workflow;
import tools.jackson.databind.JsonNode;

/**
 * What is to be run.
 *
 * @param run the run's id
 * @param workflow the workflow
 * @param input its input
 * @param priority which intake queue takes it: {@code urgent}, {@code normal} or {@code bulk}
 */
record Order(String run, Workflow workflow, JsonNode input, String priority) {}
