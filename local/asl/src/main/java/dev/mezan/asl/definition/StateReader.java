package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Template;
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
import java.util.Set;

/** Reads one state of any type. */
final class StateReader {
    private final FlowReader flows;
    private final Transitions transitions;
    private final Names names;

    StateReader(FlowReader flows, Transitions transitions, Names names) {
        this.flows = flows;
        this.transitions = transitions;
        this.names = names;
    }

    Optional<State> read(String name, Fields raw) {
        Fields fields = Languages.ofState(raw);
        var _ = fields.string("Comment");
        Optional<String> type = fields.requiredString("Type");
        Optional<State> state = type.flatMap(word -> read(name, word, fields));
        if (state.isPresent()) {
            StateFields.check(state.get().type(), fields);
            fields.finish();
        }
        return state;
    }

    private Optional<State> read(String name, String type, Fields fields) {
        return switch (type) {
            case "Pass" -> Optional.of(pass(name, fields));
            case "Task" -> Optional.of(new TaskReader(transitions, flows.taskRules()).read(name, fields));
            case "Choice" -> Optional.of(choice(name, fields));
            case "Wait" -> Optional.of(new WaitReader(transitions).read(name, fields));
            case "Succeed" -> Optional.of(new SucceedState(name, dataFlow(fields, DataFields.SUCCEED)));
            case "Fail" -> Optional.of(fail(name, fields));
            case "Parallel" -> Optional.of(parallel(name, fields));
            case "Map" -> Optional.of(map(name, fields));
            default -> {
                fields.error(
                        "Type",
                        "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice,"
                                + " Parallel, Map]");
                yield Optional.empty();
            }
        };
    }

    private static DataFlow dataFlow(Fields fields, Set<String> visible) {
        return fields.language().dataFlow(fields.only(visible));
    }

    private PassState pass(String name, Fields fields) {
        // JSONata has no Result: it is left unread there, and so reported.
        boolean hasResult = !fields.language().isForeign("Result") && fields.has("Result");
        Optional<Constant> result = hasResult ? Optional.of(new Constant(fields.value("Result"))) : Optional.empty();
        if (hasResult) {
            Slips.inResult(fields);
        }
        return new PassState(name, dataFlow(fields, DataFields.PASS), result, transitions.nextOrEnd(fields));
    }

    private ChoiceState choice(String name, Fields fields) {
        List<ChoiceState.Rule> rules = new ArrayList<>();
        for (Fields rule : fields.someObjects("Choices")) {
            rules.add(new ChoiceState.Rule(
                    fields.language().condition(rule), dataFlow(rule, DataFields.RULE), transitions.next(rule)));
            rule.finish();
        }
        Optional<Transition.Next> otherwise =
                fields.string("Default").map(target -> transitions.target(fields, "Default", target));
        return new ChoiceState(name, dataFlow(fields, DataFields.CHOICE), List.copyOf(rules), otherwise);
    }

    private State map(String name, Fields fields) {
        names.label(fields);
        return new MapReader(flows, transitions).read(name, fields);
    }

    private static FailState fail(String name, Fields fields) {
        return new FailState(name, text(fields, "Error"), text(fields, "Cause"));
    }

    private static Optional<Template> text(Fields fields, String name) {
        if (fields.has(name)) {
            var _ = fields.string(name);
        }
        Slips.inText(fields, name);
        return fields.language().dynamic(fields, name);
    }

    private ParallelState parallel(String name, Fields fields) {
        List<Flow> branches = new ArrayList<>();
        for (Fields branch : fields.someObjects("Branches")) {
            branches.add(flows.read(branch));
            branch.finish();
        }
        return new ParallelState(
                name,
                dataFlow(fields, DataFields.PARALLEL),
                List.copyOf(branches),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields));
    }
}
