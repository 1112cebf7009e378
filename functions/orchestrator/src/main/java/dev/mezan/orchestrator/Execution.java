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
public record Execution(String arn, String name, String machine) {
    /** The execution that a call names. */
    public static Execution of(JsonNode call) {
        return new Execution(
                call.path("execution").asString(),
                call.path("name").asString(),
                call.path("machine").asString());
    }

    /** The lane that its state machine is. */
    public Lane lane() {
        return machine.endsWith(Lane.DURABLE.word()) ? Lane.DURABLE : Lane.FAST;
    }
}
