package dev.mezan.asl.inspect;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.TextPosition;
import dev.mezan.asl.json.JsonPositions;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.ArrayList;
import java.util.List;

/**
 * What an Express machine may not have: states that wait for somebody else than the service that they call.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">AWS: Choosing workflow
 *     type</a>
 */
public final class ExpressRules {
    private record Mistake(String message, String location) {}

    private final List<Mistake> found = new ArrayList<>();

    private ExpressRules() {}

    /** Everything in a definition that an Express machine may not have; nothing for one that has errors of its own. */
    public static List<Diagnostic> check(String definition) {
        ExpressRules rules = new ExpressRules();
        try {
            rules.check(StateMachine.parse(definition).flow(), "");
        } catch (InvalidDefinition broken) {
            return List.of();
        }
        return rules.in(definition);
    }

    private List<Diagnostic> in(String definition) {
        var places = JsonPositions.find(
                definition, found.stream().map(Mistake::location).toList());
        return found.stream()
                .map(mistake -> Diagnostic.of(
                        Diagnostic.Code.SCHEMA_VALIDATION_FAILED,
                        mistake.message(),
                        mistake.location(),
                        places.getOrDefault(mistake.location(), TextPosition.START)))
                .toList();
    }

    private void check(Flow flow, String where) {
        for (State state : flow.states()) {
            String pointer = where + "/States/" + state.name();
            switch (state) {
                case TaskState task -> check(task, pointer);
                case MapState map -> {
                    checkMode(map, pointer + "/ItemProcessor/ProcessorConfig/Mode");
                    check(map.processor(), pointer + "/ItemProcessor");
                }
                case ParallelState parallel -> {
                    for (int i = 0; i < parallel.branches().size(); i++) {
                        check(parallel.branches().get(i), pointer + "/Branches[" + i + "]");
                    }
                }
                case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> {}
            }
        }
    }

    private void checkMode(MapState map, String pointer) {
        if (map.distribution().isPresent()) {
            found.add(new Mistake("Express state machine does not support Map states of mode DISTRIBUTED", pointer));
        }
    }

    private void check(TaskState task, String pointer) {
        TaskWait.of(task.resource())
                .ifPresent(wait -> found.add(new Mistake(
                        "Express state machine does not support " + wait.wording(), pointer + "/Resource")));
    }
}
