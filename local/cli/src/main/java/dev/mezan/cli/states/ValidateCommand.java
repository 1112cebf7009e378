package dev.mezan.cli.states;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.screen.Figures;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mezan states validate}: everything that is wrong with definitions, a line each. */
@Command(
        name = "validate",
        description = {
            "Tells everything that is wrong with state machine definitions, as",
            "file:line:column: severity code message. Exits 2 when there is an error."
        },
        footer = {
            "",
            "Examples:",
            "  mezan states validate statemachines/*.asl.json",
            "  mezan states validate - --json < my.asl.json"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Definitions; - is standard input.")
    private List<String> files = List.of();

    @Mixin
    private StandIns standIns = new StandIns();

    @Mixin
    private VerbOptions verb = new VerbOptions();

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Every file is looked at, whatever is wrong with those before it. */
    @Override
    public Integer call() {
        var findings = new ArrayList<Finding>();
        var unreadable = new ArrayList<Problem>();
        for (var file : files) {
            try {
                findings.addAll(new DefinitionFiles(surroundings)
                        .definition(file, standIns.placeholders())
                        .findings());
            } catch (MezanException e) {
                unreadable.addAll(e.problems());
            }
        }
        tell(findings, unreadable);
        if (!unreadable.isEmpty()) {
            throw new MezanException(unreadable);
        }
        return findings.stream().anyMatch(Finding::isError) ? ExitCode.USAGE.number() : 0;
    }

    private void tell(List<Finding> findings, List<Problem> unreadable) {
        var screen = surroundings.screen();
        if (!verb.json()) {
            findings.forEach(finding -> screen.out().println(finding.line(screen.ink())));
            if (findings.isEmpty() && unreadable.isEmpty()) {
                screen.out().println(Figures.count(files.size(), "definition") + ", nothing wrong");
            }
        } else if (unreadable.isEmpty()) {
            screen.out().println(Json.text(findings));
        }
    }
}
