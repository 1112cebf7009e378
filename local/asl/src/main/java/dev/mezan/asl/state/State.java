package dev.mezan.asl.state;

/** A state of a machine, compiled: its expressions parsed, its transitions resolved. */
public sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {
    /** Its name, unique in the whole machine. */
    String name();

    /** Its {@code Type}. */
    String type();
}
