package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import java.util.Map;

/**
 * Finds states that nothing leads to, and a machine that has no state to end in. The service looks for an end in the
 * whole machine alone, not in branches and item processors, and without one it says nothing of unreachable states.
 *
 * @see <a href="https://github.com/floci-io/floci/pull/2786">What the service was seen to answer</a>
 */
sealed interface Reachability {
    void check(Fields states, Transitions transitions);

    /** A branch or an item processor. */
    record Part() implements Reachability {
        @Override
        public void check(Fields states, Transitions transitions) {
            for (String name : states.names()) {
                if (!transitions.isReached(name)) {
                    states.report(Code.MISSING_TRANSITION_TARGET, name, "State \"" + name + "\" is not reachable.");
                }
            }
        }
    }

    /** A machine. */
    record WholeMachine() implements Reachability {
        @Override
        public void check(Fields states, Transitions transitions) {
            if (states.object().isEmpty() || states.object().values().stream().anyMatch(WholeMachine::isTerminal)) {
                new Part().check(states, transitions);
            } else {
                states.where().reportEverywhere(Code.MISSING_END_STATE, "Workflow has no terminal state");
            }
        }

        private static boolean isTerminal(Object state) {
            return state instanceof Map<?, ?> fields
                    && (Boolean.TRUE.equals(fields.get("End"))
                            || "Succeed".equals(fields.get("Type"))
                            || "Fail".equals(fields.get("Type")));
        }
    }
}
