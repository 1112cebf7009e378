package dev.mezan.gateway.route;

/** The functions that the HTTP API consists of, cut by what each may do. */
public enum Part {
    /** Starts, reads and cancels runs. */
    RUNS,
    /** Says what can be run. */
    REGISTRY,
    /** Lets people answer. */
    INBOX,
    /** Moves circuits and dead letters. */
    OPERATE
}
