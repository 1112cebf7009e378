package dev.mezan.bench;

/** The state machines that a benchmark starts, as the local suite names them. */
final class StateMachines {
    static final String FAST = "arn:aws:states:us-east-1:000000000000:stateMachine:mezan-run-workflow-fast";

    private StateMachines() {}
}
