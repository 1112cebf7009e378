package dev.mezan.cli.states;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.core.problem.MezanException;
import java.util.List;
import java.util.Set;

/**
 * A definition as it lies in a file.
 *
 * @param name what to call it in messages: its path as the user gave it, or {@code stdin}
 * @param filled its text, without placeholders
 */
record DefinitionFile(String name, Placeholders.Filled filled) {
    /** The text, without placeholders. */
    String text() {
        return filled.text();
    }

    /** The name that its machine gets: the file's, without its ending. */
    String machineName() {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.replaceAll("(\\.asl)?\\.json$", "");
    }

    /** The placeholders that stand-ins were put for. */
    Set<String> standIns() {
        return filled.standIns();
    }

    /**
     * The machine.
     *
     * @throws MezanException if it is invalid, with everything that is wrong
     */
    StateMachine machine() {
        try {
            return StateMachine.parse(text());
        } catch (InvalidDefinition invalid) {
            throw new MezanException(findings(invalid.diagnostics()).stream()
                    .map(Finding::problem)
                    .toList());
        }
    }

    /** Everything that is wrong and where, warnings too. */
    List<Finding> findings() {
        return findings(StateMachine.check(text()));
    }

    private List<Finding> findings(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> Finding.of(d, this)).toList();
    }
}
