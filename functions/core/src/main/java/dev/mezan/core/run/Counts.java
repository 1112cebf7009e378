package dev.mezan.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many of a run's tasks ended how, each instance of a fan-out counted.
 *
 * @param total all of them
 * @param succeeded those that went as they should
 * @param degraded those with a lesser result
 * @param needsHuman those that wait for a person
 * @param failed those without a result
 * @param notRun those that were never started
 */
public record Counts(
        int total,
        int succeeded,
        int degraded,
        @JsonProperty("needs-human") int needsHuman,
        int failed,
        @JsonProperty("not-run") int notRun) {
    /** No task yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** One task more. */
    public Counts plus(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> new Counts(total + 1, succeeded + 1, degraded, needsHuman, failed, notRun);
            case DEGRADED -> new Counts(total + 1, succeeded, degraded + 1, needsHuman, failed, notRun);
            case NEEDS_HUMAN -> new Counts(total + 1, succeeded, degraded, needsHuman + 1, failed, notRun);
            case FAILED -> new Counts(total + 1, succeeded, degraded, needsHuman, failed + 1, notRun);
        };
    }

    /** So many more that were never started. */
    public Counts plusNotRun(int tasks) {
        return new Counts(total + tasks, succeeded, degraded, needsHuman, failed, notRun + tasks);
    }
}
