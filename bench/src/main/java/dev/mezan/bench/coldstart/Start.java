package dev.mezan.bench.coldstart;

import java.time.Duration;

/**
 * One start of a function's process.
 *
 * @param init from the start of its JVM until it asks for its first invocation
 * @param first the first invocation
 * @param second the second one, of the warm process
 * @param memory what the process had in use at most, in bytes
 * @param answer how it answered: the word "answered", or the type of its error
 */
record Start(Duration init, Duration first, Duration second, long memory, String answer) {
    /** From the start of its JVM to the first answer. */
    Duration toFirstAnswer() {
        return init.plus(first);
    }
}
