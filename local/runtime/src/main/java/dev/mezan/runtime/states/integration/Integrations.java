package dev.mezan.runtime.states.integration;

import java.util.Optional;

/** The integrations of a kind. */
@FunctionalInterface
interface Integrations {
    /** The integration that a resource means; empty if it is none of this kind. */
    Optional<Found> find(String resource);

    /** What there is for a resource. */
    sealed interface Found {
        /** Something does it. */
        record Ready(TaskIntegration integration) implements Found {}

        /**
         * Step Functions may have it, but here nothing does it.
         *
         * @param reason why, by name
         */
        record Missing(String reason) implements Found {}
    }
}
