package dev.mezan.aws;

import static dev.mezan.aws.Items.required;

import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.workflow.Lane;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A run that has not ended.
 *
 * @param identity who and what it is
 * @param status {@code running}, or {@code needs-human} while it waits for people
 */
public record UnendedRun(Journal.Identity identity, String status) {
    private static final String EXPRESS = ":express:";

    static UnendedRun of(Map<String, AttributeValue> item) {
        var lane = required(item, "lane").equals(Lane.DURABLE.word()) ? Lane.DURABLE : Lane.FAST;
        var identity = new Journal.Identity(
                required(item, "run"),
                required(item, "workflow"),
                required(item, "version"),
                required(item, "tenant"),
                lane,
                required(item, "execution"),
                Instant.parse(required(item, "startedAt")));
        return new UnendedRun(identity, required(item, "status"));
    }

    /** Whether it waits for people. */
    public boolean waits() {
        return status.equals(Outcome.NEEDS_HUMAN.word());
    }

    /** Whether its execution is one of an Express state machine, which nobody can ask about. */
    public boolean express() {
        return identity.execution().contains(EXPRESS);
    }
}
