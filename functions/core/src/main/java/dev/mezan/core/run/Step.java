package dev.mezan.core.run;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where a run has come to.
 *
 * @param journal its journal
 * @param batches what must run now
 * @param people who is asked now: {@code {"task","waitSeconds"}} each; with nobody and no batch, nothing is left but to
 *     aggregate
 * @param elsewhere whether the batches must run in the durable lane, because this one has no time left for them
 */
public record Step(Journal journal, List<JsonNode> batches, List<JsonNode> people, boolean elsewhere) {
    public Step {
        batches = List.copyOf(batches);
        people = List.copyOf(people);
    }

    /** Nothing is left to run. */
    public static Step aggregate(Journal journal) {
        return new Step(journal, List.of(), List.of(), false);
    }

    /** Batches run now. */
    public static Step stage(Journal journal, List<JsonNode> batches) {
        return new Step(journal, batches, List.of(), false);
    }

    /** Batches run in another execution. */
    public static Step elsewhere(Journal journal, List<JsonNode> batches) {
        return new Step(journal, batches, List.of(), true);
    }

    /** The word by which the state machine goes on. */
    public String next() {
        if (!people.isEmpty()) {
            return "people";
        }
        if (batches.isEmpty()) {
            return "aggregate";
        }
        return elsewhere ? "durable" : "stage";
    }
}
