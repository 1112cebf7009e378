package dev.mezan.runtime.states.integration.sdk;

/** A parameter that an action does not have, or whose value it can't take. */
public final class InvalidParameter extends Exception {
    InvalidParameter(String message) {
        super(message, null, false, false);
    }

    static InvalidParameter type(String name, String kind) {
        return new InvalidParameter("The value for the field '" + name + "' must be " + kind);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
