package dev.mezan.cli.states;

import java.util.Map;
import picocli.CommandLine.Option;

/** The option that gives placeholders their values. */
final class StandIns {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = {
                "What stands for the placeholder $${NAME}; may be given often.",
                "Without it a stand-in does: an ARN for a Resource, else the name."
            })
    private Map<String, String> values = Map.of();

    Placeholders placeholders() {
        return new Placeholders(values);
    }
}
