package dev.mezan.asl;

/**
 * One thing that is wrong with a definition, or that looks like a slip.
 *
 * @param severity whether a machine can be made of it all the same
 * @param code what kind of mistake it is
 * @param message what is wrong, as the service words it
 * @param location where, as the service writes it, such as {@code /States/Hello/Catch[0]/Next}; empty for no place
 * @param line the line of the JSON text, from 1
 * @param column the column of that line, from 1
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">AWS:
 *     ValidateStateMachineDefinitionDiagnostic</a>
 */
public record Diagnostic(Severity severity, Code code, String message, String location, int line, int column) {
    /** How bad it is. */
    public enum Severity {
        /** The definition is refused. */
        ERROR,
        /** The definition is accepted. */
        WARNING
    }

    /** The codes that the service documents, and those of JSONata and variables that it is known to give. */
    public enum Code {
        INVALID_JSON_DESCRIPTION(Severity.ERROR),
        MISSING_DESCRIPTION(Severity.ERROR),
        SCHEMA_VALIDATION_FAILED(Severity.ERROR),
        INVALID_RESOURCE(Severity.ERROR),
        MISSING_END_STATE(Severity.ERROR),
        DUPLICATE_STATE_NAME(Severity.ERROR),
        INVALID_STATE_NAME(Severity.ERROR),
        DUPLICATE_LABEL_NAME(Severity.ERROR),
        INVALID_LABEL_NAME(Severity.ERROR),
        MISSING_TRANSITION_TARGET(Severity.ERROR),
        TOO_DEEPLY_NESTED(Severity.ERROR),
        INVALID_JSONATA_EXPRESSION(Severity.ERROR),
        UNSUPPORTED_JSONATA_EXPRESSION(Severity.ERROR),
        INVALID_VARIABLE_NAME(Severity.ERROR),
        RESERVED_VARIABLE_NAME(Severity.ERROR),
        DUPLICATE_VARIABLE_NAME(Severity.ERROR),
        NO_DOLLAR(Severity.WARNING),
        NO_PATH(Severity.WARNING),
        PASS_RESULT_IS_STATIC(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** How bad mistakes of this kind are. */
        public Severity severity() {
            return severity;
        }
    }

    /** A mistake at a place of the text. */
    public static Diagnostic of(Code code, String message, String location, TextPosition at) {
        return new Diagnostic(code.severity(), code, message, location, at.line(), at.column());
    }

    /** Whether the definition is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As the service strings them together in the message of InvalidDefinition; it says null for no place. */
    @Override
    public String toString() {
        return code + ": " + message + " at " + (location.isEmpty() ? "null" : location);
    }
}
