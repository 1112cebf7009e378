package dev.mezan.orchestrator;

import dev.mezan.core.workflow.Lane;
import tools.jackson.databind.JsonNode;

/**
 * The execution that a function is called from.
 *
 * @param arn its ARN
 * @param name its name
 * @param machine its state machine's name
 */
record Execution(String arn, String name, String machine) {
    static Execution of(JsonNode call) {
        return new Execution(
                call.path("execution").asString(),
                call.path("name").asString(),
                call.path("machine").asString());
    }

    /** The lane that its state machine is. */
    Lane lane() {
        return machine.endsWith(Lane.DURABLE.word()) ? Lane.DURABLE : Lane.FAST;
    }
}
