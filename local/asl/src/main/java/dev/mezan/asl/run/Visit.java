package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.json.JsonSize;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.query.Produced;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.query.Steps;
import dev.mezan.asl.query.Timestamps;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.Transition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branch's stay in one state, from its entry to its exit. */
final class Visit {
    private final State state;
    private final @Nullable Object input;
    private final Branch branch;
    private final Instant entered;
    private final long enteredEvent;
    private final Steps steps;
    private final Optional<Map<String, @Nullable Object>> fixedContext;
    private int retries;
    private Optional<String> taskToken = Optional.empty();

    private Visit(State state, @Nullable Object input, Branch branch, Optional<SingleVisit.Setting> single) {
        this.state = state;
        this.input = input;
        this.branch = branch;
        this.steps = single.map(SingleVisit.Setting::steps).orElse(Steps.UNWATCHED);
        this.fixedContext = single.map(SingleVisit.Setting::context);
        this.enteredEvent = branch.record(() -> EventDetails.stateEntered(state.type(), state.name(), input));
        this.entered = branch.lastEventTime();
        branch.open(state.type());
    }

    static Visit enter(State state, @Nullable Object input, Branch branch) {
        Optional<Entry> before = branch.ahead(state.type() + "StateEntered");
        Object entering = before.isPresent()
                ? before.get().event().orElseThrow().details().fields().get("input")
                : input;
        return new Visit(state, entering, branch, Optional.empty());
    }

    /** A stay of its own, watched, in a context that it is given. */
    static Visit single(State state, @Nullable Object input, Branch branch, SingleVisit.Setting setting) {
        return new Visit(state, input, branch, Optional.of(setting));
    }

    /** Tells a step of the flow of data to whoever watches it. */
    void saw(Step step, @Nullable Object value) {
        steps.saw(step, value);
    }

    State state() {
        return state;
    }

    Branch branch() {
        return branch;
    }

    Environment environment() {
        return branch.environment();
    }

    int retries() {
        return retries;
    }

    void retry() {
        retries++;
    }

    void giveToken(String token) {
        taskToken = Optional.of(token);
    }

    Optional<String> taskToken() {
        return taskToken;
    }

    /** What expressions see before the state has done its work. */
    Evaluation evaluation() {
        return evaluation(Given.NOTHING);
    }

    Evaluation evaluation(Given given) {
        return new Evaluation(
                input,
                given,
                branch.variables(),
                () -> context(branch.mapItem()),
                environment().services(),
                steps);
    }

    /** What a Map's ItemSelector sees for one item. */
    Evaluation evaluationOf(Map<String, @Nullable Object> item) {
        return new Evaluation(
                input,
                Given.NOTHING,
                branch.variables(),
                () -> context(Optional.of(item)),
                environment().services(),
                steps);
    }

    private Map<String, @Nullable Object> context(Optional<Map<String, @Nullable Object>> mapItem) {
        Map<String, @Nullable Object> context = fixedContext
                .<Map<String, @Nullable Object>>map(LinkedHashMap::new)
                .orElseGet(this::ownContext);
        mapItem.ifPresent(item -> context.put("Map", Map.of("Item", item)));
        taskToken.ifPresent(token -> context.putIfAbsent("Task", Map.of("Token", token)));
        return context;
    }

    private Map<String, @Nullable Object> ownContext() {
        Map<String, @Nullable Object> context = environment().contextObject().begin();
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("Name", state.name());
        own.put("EnteredTime", Timestamps.write(entered));
        own.put("RetryCount", retries);
        context.put("State", own);
        return context;
    }

    /** The outcome that comes of a result. */
    Outcome finish(DataFlow data, Evaluation evaluation, @Nullable Object result, Transition next)
            throws EvaluationFailure, StateFailure {
        return finish(data.produce(evaluation, result), next);
    }

    @SuppressWarnings("ReferenceEquality") // the very same object need not be measured twice
    Outcome finish(Produced produced, Transition next) throws StateFailure {
        // What passes through was measured when it came in.
        if (produced.output() != input) {
            checkSize(produced.output(), "output");
        }
        for (Map.Entry<String, @Nullable Object> variable : produced.assigned().entrySet()) {
            checkSize(variable.getValue(), "variable '" + variable.getKey() + "'");
        }
        return new Outcome(produced, next);
    }

    /** Fails when a value is larger than the service allows. */
    void checkSize(@Nullable Object value, String what) throws StateFailure {
        if (isTooLarge(value)) {
            throw tooLarge(what);
        }
    }

    /** Whether a value is larger than the service allows. */
    boolean isTooLarge(@Nullable Object value) {
        return JsonSize.exceeds(value, environment().limits().maxPayloadBytes());
    }

    /** The failure of a value that is larger than the service allows. */
    StateFailure tooLarge(String what) {
        return new StateFailure(
                ErrorNames.DATA_LIMIT_EXCEEDED,
                "The state/task '" + state.name() + "' returned a result with a size exceeding the maximum number"
                        + " of bytes service limit. (Its " + what + " is larger than "
                        + environment().limits().maxPayloadBytes() + " bytes.)");
    }

    /** What tells this stay, and this try in it, from others of the same execution. */
    String place() {
        return enteredEvent + "/" + retries;
    }

    /** A failure to evaluate, as a failure of this state. */
    StateFailure fail(EvaluationFailure failure) {
        return fail(failure, branch);
    }

    /** The same on the path of an iteration, whose thread must not touch the state's own path. */
    StateFailure fail(EvaluationFailure failure, Branch path) {
        String cause = "An error occurred while executing the state '" + state.name() + "' (entered at the event id #"
                + enteredEvent + "). " + failure.detail();
        if (failure.error().equals(ErrorNames.QUERY_EVALUATION_ERROR)) {
            path.record(() -> EventDetails.evaluationFailed(failure, cause, state.name()));
        }
        return new StateFailure(failure.error(), cause);
    }
}
