package dev.mezan.asl;

/**
 * One thing that is wrong with a definition.
 *
 * @param code what kind of mistake it is
 * @param message what is wrong, the value, and what would be right
 * @param location a JSON pointer to it, such as {@code /States/Hello/Next}
 */
public record Diagnostic(Code code, String message, String location) {
    /** The codes of ValidateStateMachineDefinition that this engine reports. */
    public enum Code {
        INVALID_JSON_DESCRIPTION,
        SCHEMA_VALIDATION_FAILED,
        MISSING_TRANSITION_TARGET,
        DUPLICATE_STATE_NAME
    }

    @Override
    public String toString() {
        return code + ": " + message + " at " + location;
    }
}
