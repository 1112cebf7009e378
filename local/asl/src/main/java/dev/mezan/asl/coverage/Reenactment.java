package dev.mezan.asl.coverage;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.query.QueryServices;
import dev.mezan.asl.query.Steps;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.ChoiceState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Evaluates again what a visit's state evaluated, where its history does not tell the outcome. */
final class Reenactment {
    private static final Duration MAX_QUERY_TIME = Duration.ofSeconds(5);
    private static final int MAX_QUERY_DEPTH = 400;

    private final ExecutionContext context;

    Reenactment(ExecutionContext context) {
        this.context = context;
    }

    /** Whether a rule matches for a visit; not if that cannot be told. */
    boolean matches(ChoiceState choice, ChoiceState.Rule rule, Visit visit) {
        Evaluation evaluation = evaluation(visit);
        try {
            return rule.condition().test(evaluation, choice.data().effectiveInput(evaluation));
        } catch (EvaluationFailure unknown) {
            return false;
        }
    }

    /** What a template gives for a visit, if it is text. */
    Optional<String> text(Template template, Visit visit) {
        try {
            return template.evaluate(evaluation(visit), input(visit)) instanceof String text
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (EvaluationFailure unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable Object input(Visit visit) {
        return visit.entered().details().fields().get("input");
    }

    private Evaluation evaluation(Visit visit) {
        InstantSource then = () -> visit.entered().timestamp();
        return new Evaluation(
                input(visit),
                Given.NOTHING,
                new HashMap<>(visit.variables()),
                () -> contextObject(visit),
                new QueryServices(then, new Random(0), MAX_QUERY_TIME, MAX_QUERY_DEPTH),
                Steps.UNWATCHED);
    }

    private Map<String, @Nullable Object> contextObject(Visit visit) {
        Map<String, @Nullable Object> execution = new LinkedHashMap<>();
        execution.put("Id", context.executionArn());
        execution.put("Name", context.name());
        execution.put("RoleArn", context.roleArn());
        execution.put("StartTime", context.startTime().toString());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("Execution", execution);
        object.put("StateMachine", Map.of("Id", context.stateMachineArn(), "Name", context.stateMachineName()));
        object.put(
                "State",
                Map.of(
                        "Name",
                        visit.state(),
                        "EnteredTime",
                        visit.entered().timestamp().toString()));
        return object;
    }
}
