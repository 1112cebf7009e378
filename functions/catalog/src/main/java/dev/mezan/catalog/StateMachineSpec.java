package dev.mezan.catalog;

import java.util.List;
import java.util.Map;

/**
 * A state machine.
 *
 * @param name its name
 * @param type how Step Functions runs it
 * @param file the file in {@code statemachines/} that defines it
 * @param placeholders what stands for each {@code ${Placeholder}} of the file
 * @param grants what it may do
 */
public record StateMachineSpec(
        String name, Type type, String file, Map<String, Reference> placeholders, List<Grant> grants) {
    public StateMachineSpec {
        placeholders = Map.copyOf(placeholders);
        grants = List.copyOf(grants);
    }

    /** How Step Functions runs a state machine. */
    public enum Type {
        /** At most five minutes, at least once, paid by request and duration. */
        EXPRESS,
        /** Up to a year, exactly once, paid by transition. */
        STANDARD
    }

    /** What a placeholder stands for: the ARN of something else in the catalog, or a table's name. */
    public sealed interface Reference {
        /** The name of what it refers to. */
        String name();

        /** A function's ARN. */
        record Function(String name) implements Reference {}

        /** A state machine's ARN. */
        record StateMachine(String name) implements Reference {}

        /** A table's name, which is what DynamoDB's requests take. */
        record Table(String name) implements Reference {}
    }
}
