package dev.mezan.cli.cost.scale;

import java.net.URI;
import java.util.function.DoubleUnaryOperator;

/**
 * A quota on the way of a task.
 *
 * @param name what is bounded
 * @param limit its default in us-east-1
 * @param kind whether it can be raised
 * @param demand how much of it so many tasks a second need
 * @param source AWS's page
 */
record Quota(String name, double limit, Kind kind, DoubleUnaryOperator demand, URI source) {
    /** Whether a quota can be raised. */
    enum Kind {
        /** AWS raises it on request. */
        SOFT("soft"),
        /** AWS does not raise it. */
        HARD("hard"),
        /** It is a setting of what is deployed. */
        OURS("ours");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** How many times the default so many tasks a second need. */
    double share(double tasks) {
        return demand.applyAsDouble(tasks) / limit;
    }
}
