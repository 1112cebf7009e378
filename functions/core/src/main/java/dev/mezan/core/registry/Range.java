package dev.mezan.core.registry;

import dev.mezan.core.problem.Problem;
import java.util.List;

/** Collects the settings of a manifest that are out of their range. */
record Range(String agent, List<Problem> problems) {
    /** Adds a problem unless the setting is as it should be. */
    void check(boolean fits, String setting, Object value, String rule) {
        if (!fits) {
            problems.add(Problem.of("wrong-setting", "The agent " + agent + " can't have this: " + rule)
                    .at(setting)
                    .got(value)
                    .advise("Change it in the agent's manifest."));
        }
    }
}
