package dev.mezan.asl.coverage;

/**
 * A part of a machine that an execution goes through or does not.
 *
 * @param state the name of the state that it belongs to
 * @param kind what it is
 * @param index which of the state's parts of that kind, from 0
 * @param label what a report calls it
 */
public record Place(String state, Kind kind, int index, String label) {
    /** The kinds of places. */
    public enum Kind {
        /** The state itself. */
        STATE,
        /** A rule of a Choice. */
        RULE,
        /** The default of a Choice. */
        DEFAULT,
        /** An element of Retry; gone through when it retries. */
        RETRIER,
        /** An element of Catch. */
        CATCHER,
        /** A branch of a Parallel. */
        BRANCH,
        /** An iteration of a Map. */
        ITERATION
    }

    boolean is(String name, Kind other, int number) {
        return state.equals(name) && kind == other && index == number;
    }
}
