package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.query.Steps;
import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.Transition;
import dev.mezan.asl.state.WaitState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit of one state outside any execution, by the same runners; errors are neither retried nor caught by itself. */
public final class SingleVisit {
    /**
     * What surrounds the visit.
     *
     * @param context the whole context object
     * @param variables the variables on entry
     * @param steps is told the steps of the flow of data
     */
    public record Setting(
            Map<String, @Nullable Object> context, Map<String, @Nullable Object> variables, Steps steps) {}

    /** Something that expressions, and the state's work, may make fail. */
    public interface Work<T> {
        T run() throws EvaluationFailure, StateFailure, Cancelled;
    }

    private final Visit visit;

    private SingleVisit(Visit visit) {
        this.visit = visit;
    }

    /** Enters a state with the environment's input. */
    public static SingleVisit enter(State state, Environment environment, CancelScope scope, Setting setting) {
        Branch branch = Branch.root(environment, scope);
        branch.assign(setting.variables());
        branch.recordAside(
                0,
                () -> EventDetails.executionStarted(
                        environment.input(), environment.context().roleArn()));
        return new SingleVisit(Visit.single(state, environment.input(), branch, setting));
    }

    /** Does what the state does, once. */
    public Outcome run() throws StateFailure, Cancelled {
        return attempt(() -> switch (visit.state()) {
            case TaskState task -> TaskRunner.attempt(task, visit);
            case MapState map -> MapRunner.attempt(map, visit);
            case ParallelState parallel -> ParallelRunner.attempt(parallel, visit);
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> StateRunner.run(visit);
        });
    }

    /** What a catcher makes of a failure. */
    public Outcome handle(Catcher catcher, StateFailure failure) throws StateFailure, Cancelled {
        return attempt(() -> ErrorHandler.handle(catcher, failure, visit));
    }

    /** Does some work in this state's name: a failure to evaluate becomes the state's failure. */
    public Outcome attempt(Work<Outcome> work) throws StateFailure, Cancelled {
        try {
            return work.run();
        } catch (EvaluationFailure failure) {
            visit.branch().scope().check();
            throw visit.fail(failure);
        }
    }

    /** What expressions see. */
    public Evaluation evaluation() {
        return visit.evaluation();
    }

    /** The items that a Map goes over. */
    public List<?> items(MapState map, @Nullable Object effectiveInput) throws EvaluationFailure {
        return MapRunner.items(map, visit.evaluation(), effectiveInput);
    }

    /** What a distributed Map would give its children. */
    public MapSight sight(MapState map, Distribution distribution) throws EvaluationFailure {
        return MapSight.of(map, distribution, visit);
    }

    /** The outcome that comes of a result. */
    public Outcome finish(DataFlow data, @Nullable Object result, Transition next)
            throws EvaluationFailure, StateFailure {
        return visit.finish(data, visit.evaluation(new Given.Result(result)), result, next);
    }

    /** What a Map's ItemSelector sees for one item. */
    public Evaluation evaluationOf(Map<String, @Nullable Object> item) {
        return visit.evaluationOf(item);
    }
}
