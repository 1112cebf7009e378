package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.runtime.states.StatesException;
import java.util.stream.Collectors;

/** The errors of requests that break a rule, as the service words them. */
final class Refusals {
    private Refusals() {}

    static StatesException validation(String message) {
        return StatesException.validation(message);
    }

    static StatesException context(String message) {
        return validation("Invalid Context object provided: " + message);
    }

    static StatesException definition(InvalidDefinition invalid) {
        return new StatesException(
                "InvalidDefinition",
                "Invalid State Machine Definition: '"
                        + invalid.diagnostics().stream()
                                .map(Diagnostic::toString)
                                .collect(Collectors.joining(", "))
                        + "'");
    }
}
