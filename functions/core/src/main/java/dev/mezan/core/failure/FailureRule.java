package dev.mezan.core.failure;

import java.util.Optional;

/** What an agent, or a library that is not the core's, knows of its own exceptions. */
@FunctionalInterface
public interface FailureRule {
    /** A rule that knows nothing. */
    FailureRule NONE = _ -> Optional.empty();

    /** The kind of what was thrown, with its wait if it is throttled; empty if the rule does not know it. */
    Optional<Failure> failure(Throwable thrown);

    /** This rule, then another for what this one does not know. */
    default FailureRule or(FailureRule next) {
        return thrown -> failure(thrown).or(() -> next.failure(thrown));
    }
}
