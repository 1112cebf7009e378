package dev.mezan.asl;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot run, with every error in it. */
public final class InvalidDefinition extends Exception {
    private final transient List<Diagnostic> diagnostics;

    public InvalidDefinition(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(", ")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** All errors; never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
