package dev.mezan.agent.invocation;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a value Jackson met a problem, as a JSON pointer. */
final class Pointers {
    private Pointers() {}

    static String of(JacksonException exception) {
        return exception.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex()))
                .collect(Collectors.joining());
    }
}
