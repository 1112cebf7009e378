package dev.mezan.asl.inspect;

import dev.mezan.asl.query.Step;
import dev.mezan.asl.query.Steps;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps those steps that TestState shows of a kind of state. */
final class Findings implements Steps {
    private final Set<Step> shown;
    private final Map<Step, @Nullable Object> seen = new EnumMap<>(Step.class);
    private final Map<String, Number> limits = new LinkedHashMap<>();
    private boolean open = true;

    Findings(TestedState tested) {
        this.shown = shown(tested.state());
        if (!tested.isJsonata()) {
            return;
        }
        // Such a state has no paths that data could be seen after.
        shown.retainAll(
                EnumSet.of(Step.AFTER_ARGUMENTS, Step.RESULT, Step.AFTER_ITEM_SELECTOR, Step.AFTER_ITEM_BATCHER));
    }

    private static Set<Step> shown(State state) {
        return switch (state) {
            case PassState _ -> EnumSet.complementOf(EnumSet.of(Step.AFTER_ARGUMENTS));
            case TaskState _ -> EnumSet.allOf(Step.class);
            // The mock of a whole Map or Parallel is no result of work.
            case MapState _ ->
                EnumSet.complementOf(EnumSet.of(Step.AFTER_PARAMETERS, Step.AFTER_ARGUMENTS, Step.RESULT));
            case ParallelState _ -> EnumSet.complementOf(EnumSet.of(Step.RESULT));
            case ChoiceState _, WaitState _, SucceedState _, FailState _ -> EnumSet.of(Step.AFTER_INPUT_PATH);
        };
    }

    @Override
    public void saw(Step step, @Nullable Object value) {
        if (open && shown.contains(step)) {
            seen.put(step, value);
        }
    }

    /** Sees no more: what follows is a catcher's flow of data, not the state's. */
    void close() {
        open = false;
    }

    /** One of a Map's limits, by its name in TestState's inspectionData. */
    void limit(String name, Number value) {
        limits.put(name, value);
    }

    Inspection inspection(Verdict verdict, Map<String, @Nullable Object> variables, ErrorDetails errors) {
        return new Inspection(
                verdict, Collections.unmodifiableMap(seen), variables, errors, Collections.unmodifiableMap(limits));
    }
}
