package dev.mezan.orchestrator.saga;

/**
 * How long the suite tries to undo something before it asks a person.
 *
 * @param rounds how often it begins anew, each with the agent's own retries
 * @param firstWaitSeconds the wait after the first round, in seconds; each further one is four times as long
 * @param mostWaitSeconds what no wait exceeds, in seconds
 */
record Patience(int rounds, int firstWaitSeconds, int mostWaitSeconds) {
    /** Three rounds within about a quarter of a minute, besides what the agent's own retries take. */
    static final Patience DEFAULT = new Patience(3, 2, 300);
}
