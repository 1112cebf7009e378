package dev.mezan.packaging.process;

/** How an invocation in a process ended. */
public sealed interface Outcome {
    /** The function answered. */
    record Answered(byte[] payload) implements Outcome {}

    /**
     * The function threw, or could not be made.
     *
     * @param error {@code {"errorMessage", "errorType", "stackTrace"}}, JSON
     */
    record Failed(byte[] error) implements Outcome {}

    /** The process ended before the function answered. */
    record Died(int exitStatus) implements Outcome {}
}
