package dev.mezan.core.inbox;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import java.time.Duration;

/** The agent {@code person}: it has no function of its own, the inbox answers in its place. */
public final class PersonAgent {
    /** Its name. */
    public static final String NAME = "person";

    /** The function that registers who waits for an answer. */
    public static final String FUNCTION = "mezan-ask";

    private PersonAgent() {}

    /** Its manifest; what it gives is what the task's own form says. */
    public static Manifest manifest() {
        return new Manifest(
                NAME,
                "Asks a person: a form, a deadline, reminders, an escalation, a default.",
                FUNCTION,
                PersonTaskReader.schema(),
                Json.object(),
                Duration.ofSeconds(30),
                512,
                Resilience.DEFAULT);
    }
}
