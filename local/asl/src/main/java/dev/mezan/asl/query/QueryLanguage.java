package dev.mezan.asl.query;

import dev.mezan.asl.definition.Fields;
import java.util.Optional;

/**
 * One of the two query languages of the States Language: how each reads those fields of a state that hold expressions.
 * All compiling is done here, once; what comes back only evaluates.
 */
public interface QueryLanguage {
    /** The language's name as {@code QueryLanguage} has it. */
    String name();

    /** Whether a field belongs to the other language alone. */
    boolean isForeign(String field);

    /** A field that may be a literal or computed: an expression here, a {@code …Path} sibling there. */
    Optional<Template> dynamic(Fields fields, String name);

    /** A field that is a payload template. */
    Optional<Template> payload(Fields fields, String name);

    /** The flow of data of a state, a choice rule or a catcher. */
    DataFlow dataFlow(Fields fields);

    /** A choice rule's test. */
    Condition condition(Fields rule);

    /** The array that a Map goes over. */
    Template items(Fields map);

    /** The input of each of a Map's iterations, when it is not the item itself. */
    Optional<Template> itemSelector(Fields map);
}
