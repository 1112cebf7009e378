package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Produced;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loop: enter a state, let its runner do it, leave it for the next, until one ends the flow. */
public final class FlowRunner {
    private FlowRunner() {}

    /** Runs a flow on the calling thread and gives its output. */
    public static @Nullable Object run(Flow flow, @Nullable Object input, Branch branch)
            throws StateFailure, Cancelled {
        Object value = input;
        Transition next = flow.start();
        Optional<Entry> resumed = branch.skipToLastExit();
        if (resumed.isPresent()) {
            value = resumed.get().event().orElseThrow().details().fields().get("output");
            next = resumed.get().memo() instanceof String name ? flow.to(name) : Transition.END;
        }
        while (true) {
            switch (next) {
                case Transition.End end -> {
                    return value;
                }
                case Transition.Next(String name, int index) -> {
                    Outcome outcome = step(flow.states().get(index), value, branch);
                    value = outcome.produced().output();
                    next = outcome.next();
                }
            }
        }
    }

    private static Outcome step(State state, @Nullable Object input, Branch branch) throws StateFailure, Cancelled {
        branch.scope().check();
        branch.endIfCut();
        checkEvents(branch);
        Visit visit = Visit.enter(state, input, branch);
        Outcome outcome = StateRunner.run(visit);
        Produced produced = outcome.produced();
        branch.assign(produced.assigned());
        branch.record(
                () -> EventDetails.stateExited(state.type(), state.name(), produced.output(), produced.assigned()),
                outcome.next().target().orElse(null));
        branch.close();
        return outcome;
    }

    private static void checkEvents(Branch branch) throws StateFailure {
        long limit = branch.environment().limits().maxHistoryEvents();
        if (branch.environment().recorder().count() >= limit) {
            throw new StateFailure(
                    ErrorNames.RUNTIME, "The execution reached the maximum number of history events (" + limit + ").");
        }
    }
}
