package dev.mezan.runtime.states.integration;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Task state waits for what it asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">Service integration
 *     patterns</a>
 */
enum IntegrationPattern {
    /** Goes on with the service's answer. */
    REQUEST_RESPONSE(""),
    /** Waits until the job has ended; its output is text. */
    SYNC(".sync"),
    /** Waits until the job has ended; its output is JSON. */
    SYNC_2(".sync:2"),
    /** Waits until somebody brings the task's token back; whoever calls the integration does the waiting. */
    WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

    private final String suffix;

    IntegrationPattern(String suffix) {
        this.suffix = suffix;
    }

    /** The pattern that the end of a resource means; empty if there is none such. */
    static Optional<IntegrationPattern> of(String suffix) {
        return Stream.of(values())
                .filter(pattern -> pattern.suffix.equals(suffix))
                .findFirst();
    }
}
