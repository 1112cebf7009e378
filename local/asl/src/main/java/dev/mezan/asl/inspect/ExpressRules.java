package dev.mezan.asl.inspect;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.TextPosition;
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
    private final List<Diagnostic> found = new ArrayList<>();

    private ExpressRules() {}

    /** Everything in a machine that an Express one may not have. */
    public static List<Diagnostic> check(StateMachine machine) {
        ExpressRules rules = new ExpressRules();
        rules.check(machine.flow(), "");
        return List.copyOf(rules.found);
    }

    private void check(Flow flow, String where) {
        for (State state : flow.states()) {
            String pointer =
                    where + "/States/" + state.name().replace("~", "~0").replace("/", "~1");
            switch (state) {
                case TaskState task -> check(task, pointer);
                case MapState map -> check(map.processor(), pointer + "/ItemProcessor");
                case ParallelState parallel -> {
                    for (int i = 0; i < parallel.branches().size(); i++) {
                        check(parallel.branches().get(i), pointer + "/Branches/" + i);
                    }
                }
                case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> {}
            }
        }
    }

    private void check(TaskState task, String pointer) {
        TaskWait.of(task.resource())
                .ifPresent(wait -> found.add(Diagnostic.of(
                        Diagnostic.Code.SCHEMA_VALIDATION_FAILED,
                        "Express state machine does not support " + wait.wording(),
                        pointer + "/Resource",
                        TextPosition.START)));
    }
}
