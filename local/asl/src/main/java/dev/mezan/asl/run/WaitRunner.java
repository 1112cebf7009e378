package dev.mezan.asl.run;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Timestamps;
import dev.mezan.asl.state.WaitState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wait: for so many seconds, or until an instant. */
final class WaitRunner {
    private WaitRunner() {}

    static Outcome run(WaitState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().effectiveInput(evaluation);
        Duration wait = left(duration(state.until(), visit, input), visit);
        visit.branch().endIfCut();
        try {
            if (wait.isPositive()) {
                visit.environment().ports().time().sleep(wait);
            }
        } catch (InterruptedException interrupted) {
            throw visit.branch().scope().interrupted();
        }
        return visit.finish(state.data(), evaluation, input, state.next());
    }

    /** What is left of a wait; one that was resumed goes on, it does not start again. */
    private static Duration left(Duration wait, Visit visit) {
        Instant now = visit.environment().ports().time().instant();
        Object end = visit.branch().remember(now.plus(wait).toString());
        return Duration.between(now, Instant.parse(String.valueOf(end)));
    }

    private static Duration duration(WaitState.Until until, Visit visit, @Nullable Object input)
            throws EvaluationFailure {
        return switch (until) {
            case WaitState.Until.Seconds(var template) ->
                Seconds.of(template.evaluate(visit.evaluation(), input), 0, "Seconds");
            case WaitState.Until.Timestamp(var template) -> {
                Object value = template.evaluate(visit.evaluation(), input);
                Instant end = Timestamps.parse(value)
                        .orElseThrow(() -> new EvaluationFailure(
                                ErrorNames.RUNTIME,
                                "The Timestamp " + Json.write(value) + " is none such as 2026-03-14T01:59:00Z."));
                yield Duration.between(visit.environment().ports().time().instant(), end);
            }
        };
    }
}
