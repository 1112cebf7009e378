package dev.mezan.core.workflow;

import tools.jackson.databind.JsonNode;

/**
 * How long the suite tries to undo something before it asks a person.
 *
 * @param rounds how often it tries in all, each time with the agent's own retries, 1 to 20
 * @param firstWaitSeconds the wait after the first round, in seconds; each further one is four times as long
 * @param mostWaitSeconds what no wait exceeds, in seconds
 */
public record Patience(int rounds, int firstWaitSeconds, int mostWaitSeconds) {
    /** Three rounds within about a quarter of a minute, besides what the agent's own retries take. */
    public static final Patience DEFAULT = new Patience(3, 2, 300);

    /** What a document says, with the defaults for what it leaves out. */
    static Patience of(JsonNode document) {
        return new Patience(
                document.path("rounds").asInt(DEFAULT.rounds),
                document.path("firstWaitSeconds").asInt(DEFAULT.firstWaitSeconds),
                document.path("mostWaitSeconds").asInt(DEFAULT.mostWaitSeconds));
    }
}
