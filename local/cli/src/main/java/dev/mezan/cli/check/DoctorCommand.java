package dev.mezan.cli.check;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.check.Finding.Level;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan doctor}: whether this machine has what MEZAN needs. */
@Command(
        name = "doctor",
        description = "Looks whether this machine has what MEZAN needs, and says what to do where it has not.",
        footer = {"", "Example:", "  mezan doctor"})
public final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var findings = new Examination(surroundings).findings();
        var screen = surroundings.screen();
        if (verb.json()) {
            screen.out().println(Json.text(findings));
        } else {
            for (var finding : findings) {
                var level = screen.ink().outcome(finding.level().word());
                var advice = finding.advice().isEmpty() ? "" : ". " + finding.advice();
                screen.out()
                        .println(level + " ".repeat(6 - finding.level().word().length()) + finding.what() + ": "
                                + finding.found() + advice);
            }
        }
        return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL) ? ExitCode.FAILED.number() : 0;
    }
}
