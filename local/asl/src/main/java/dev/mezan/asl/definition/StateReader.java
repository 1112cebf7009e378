package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one state of any type. */
final class StateReader {
    private final FlowReader flows;
    private final Transitions transitions;

    StateReader(FlowReader flows, Transitions transitions) {
        this.flows = flows;
        this.transitions = transitions;
    }

    Optional<State> read(String name, Fields raw) {
        Fields fields = Languages.select(raw, raw.language().name());
        Optional<String> type = fields.requiredString("Type");
        Optional<State> state = type.flatMap(word -> read(name, word, fields));
        if (state.isPresent()) {
            fields.finish();
        }
        return state;
    }

    private Optional<State> read(String name, String type, Fields fields) {
        return switch (type) {
            case "Pass" -> Optional.of(pass(name, fields));
            case "Task" -> Optional.of(new TaskReader(transitions).read(name, fields));
            case "Choice" -> Optional.of(choice(name, fields));
            case "Wait" -> Optional.of(new WaitReader(transitions).read(name, fields));
            case "Succeed" -> Optional.of(new SucceedState(name, dataFlow(fields)));
            case "Fail" -> Optional.of(fail(name, fields));
            case "Parallel" -> Optional.of(parallel(name, fields));
            case "Map" -> Optional.of(new MapReader(flows, transitions).read(name, fields));
            default -> {
                fields.error(
                        "Type",
                        "must be one of Pass, Task, Choice, Wait, Succeed, Fail, Parallel, Map but is '" + type + "'");
                yield Optional.empty();
            }
        };
    }

    private static DataFlow dataFlow(Fields fields) {
        return fields.language().dataFlow(fields);
    }

    private PassState pass(String name, Fields fields) {
        // JSONata has no Result: it is left unread there, and so reported.
        boolean hasResult = !fields.language().isForeign("Result") && fields.has("Result");
        Optional<Constant> result = hasResult ? Optional.of(new Constant(fields.value("Result"))) : Optional.empty();
        return new PassState(name, dataFlow(fields), result, transitions.nextOrEnd(fields));
    }

    private ChoiceState choice(String name, Fields fields) {
        List<ChoiceState.Rule> rules = new ArrayList<>();
        for (Fields rule : fields.required("Choices") ? fields.objects("Choices") : List.<Fields>of()) {
            rules.add(new ChoiceState.Rule(fields.language().condition(rule), dataFlow(rule), transitions.next(rule)));
            rule.finish();
        }
        if (fields.has("Choices") && rules.isEmpty()) {
            fields.error("Choices", "must hold at least one rule");
        }
        Optional<Transition.Next> otherwise =
                fields.string("Default").map(target -> transitions.target(fields, "Default", target));
        return new ChoiceState(name, dataFlow(fields), List.copyOf(rules), otherwise);
    }

    private static FailState fail(String name, Fields fields) {
        return new FailState(
                name,
                fields.language().dynamic(fields, "Error"),
                fields.language().dynamic(fields, "Cause"));
    }

    private ParallelState parallel(String name, Fields fields) {
        List<Flow> branches = new ArrayList<>();
        for (Fields branch : fields.required("Branches") ? fields.objects("Branches") : List.<Fields>of()) {
            branches.add(flows.read(branch));
            branch.finish();
        }
        if (fields.has("Branches") && branches.isEmpty()) {
            fields.error("Branches", "must hold at least one branch");
        }
        return new ParallelState(
                name,
                dataFlow(fields),
                List.copyOf(branches),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields));
    }
}
