package dev.mezan.asl;

/** The two types of state machine that the service has. */
public enum MachineType {
    STANDARD,
    EXPRESS
}
