package dev.mezan.asl.state;

/** Where a state leads. */
public sealed interface Transition {
    /** To another state of the same flow. */
    record Next(String name, int index) implements Transition {}

    /** To the end of the flow. */
    record End() implements Transition {}

    Transition END = new End();
}
