package dev.mezan.asl.definition;

import dev.mezan.asl.query.QueryLanguage;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for the states of the flow that is being read.
 *
 * @param language the machine's, for states that name none; that of a Parallel or Map does not reach its inside
 * @param tasks what is asked of its tasks
 * @param scope the variables of its states, and around them
 * @param depth how deep it is nested; 0 for the machine's own
 */
record Surroundings(QueryLanguage language, TaskRules tasks, Optional<VariableScope> scope, int depth) {
    private static final int MAX_DEPTH = 25;

    static Surroundings ofMachine(Fields machine, TaskRules tasks) {
        return new Surroundings(machine.language(), tasks, Optional.empty(), -1);
    }

    /** Those of a flow that is in one of these states, or of the machine's flow. */
    Surroundings inside(Fields flow, Fields states) {
        Object config = flow.beside("ProcessorConfig");
        boolean distributed = config instanceof Map<?, ?> fields && "DISTRIBUTED".equals(fields.get("Mode"));
        VariableScope inner =
                scope.map(outer -> outer.inner(states, distributed)).orElseGet(() -> VariableScope.outermost(states));
        return new Surroundings(language, tasks.inside(config), Optional.of(inner), depth + 1);
    }

    boolean isTooDeep() {
        return depth >= MAX_DEPTH;
    }

    static String tooDeep() {
        return "The states are nested more than " + MAX_DEPTH + " levels deep";
    }
}
