package dev.mezan.runtime.states.operation;

import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.maprun.KeptChild;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The executions of a Standard machine, of a version, of an alias or of a map run, the newest first.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html">ListExecutions</a>
 */
public record ListExecutions(Executions executions, Machines machines) implements Operation {
    private static final String NAME = "executions";

    @Override
    public String name() {
        return "ListExecutions";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.optional("stateMachineArn", Kinds.ARN),
                Member.optional("statusFilter", Kinds.STATUS),
                Member.optional("maxResults", Kinds.MAX_RESULTS),
                Member.optional("nextToken", Kinds.EXECUTIONS_TOKEN),
                Member.optional("mapRunArn", Kinds.LONG_ARN),
                Member.optional("redriveFilter", Kinds.REDRIVEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        if (call.text("stateMachineArn").isPresent() == call.text("mapRunArn").isPresent()) {
            throw StatesException.validation("Must specify either a stateMachineArn or a mapRunArn, and not both");
        }
        return call.text("mapRunArn").isPresent() ? ofMapRun(call) : ofMachine(call);
    }

    private Map<String, Object> ofMapRun(Call call) {
        var run = executions.mapRuns().find(call.required("mapRunArn"));
        var status = call.text("statusFilter");
        var wanted = executions.mapRuns().children(run.identity().arn()).stream()
                .filter(child -> status.map(child.status().name()::equals).orElse(true))
                .sorted(Comparator.comparing(ListExecutions::place))
                .toList();
        return Page.of(NAME, wanted, ListExecutions::place, call).answer(MapRunDescription::listed);
    }

    /** The last child first. */
    private static String place(KeptChild child) {
        return "%010d".formatted(Integer.MAX_VALUE - child.child().index());
    }

    private Map<String, Object> ofMachine(Call call) {
        var arn = call.machineArn("stateMachineArn");
        if (machines.registered(arn).current().settings().type() == StateMachineSpec.Type.EXPRESS) {
            throw StatesException.wrongType();
        }
        var status = call.text("statusFilter");
        var redriven = call.text("redriveFilter").map("REDRIVEN"::equals);
        var all = executions.list(startedBy(arn));
        var listed = Token.position(NAME, call)
                .map(position -> Cursor.of(position).rest(all))
                .orElse(all)
                .stream()
                .filter(execution ->
                        status.map(execution.status().name()::equals).orElse(true))
                .filter(execution -> redriven.map(
                                some -> some == execution.redrives().count() > 0)
                        .orElse(true))
                .toList();
        return Page.first(NAME, listed, execution -> Cursor.at(execution).written(), call)
                .answer(ExecutionDescription::listed);
    }

    private static Predicate<KeptExecution> startedBy(MachineArn arn) {
        if (arn.qualifier().isEmpty()) {
            return execution -> execution.start().machine().id().equals(arn);
        }
        var asked = Optional.of(arn);
        return execution -> execution.start().machine().versionArn().equals(asked)
                || execution.start().machine().aliasArn().equals(asked);
    }
}
