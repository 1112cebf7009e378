package dev.mezan.runtime.states;

/** How far an execution is, in the words of the service. */
public enum Status {
    /** It has not ended. */
    RUNNING,
    /** It ended well. */
    SUCCEEDED,
    /** It ended with an error. */
    FAILED,
    /** It took too long. */
    TIMED_OUT,
    /** It was stopped. */
    ABORTED
}
