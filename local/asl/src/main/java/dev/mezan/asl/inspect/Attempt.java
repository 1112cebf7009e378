package dev.mezan.asl.inspect;

import dev.mezan.asl.Time;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Produced;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.run.CancelScope;
import dev.mezan.asl.run.Cancelled;
import dev.mezan.asl.run.Outcome;
import dev.mezan.asl.run.SingleVisit;
import dev.mezan.asl.run.StateFailure;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.Transition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt at a state: its work, and what its error handlers make of a failure. */
record Attempt(TestedState tested, Trial trial, SingleVisit visit, Findings findings) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    Inspection run(CancelScope scope, Time time) {
        Time.Alarm limit = time.alarm(time.instant().plus(LIMIT), () -> scope.cancel(new CancelScope.TimedOut()));
        scope.enter();
        try {
            return attempt();
        } catch (Cancelled cancelled) {
            return failed(ErrorNames.TIMEOUT, "The state ran for more than " + LIMIT.toMinutes() + " minutes.");
        } finally {
            limit.cancel();
            scope.leave();
        }
    }

    private Inspection attempt() throws Cancelled {
        try {
            Outcome outcome = work();
            Produced produced = outcome.produced();
            return findings.inspection(
                    new Verdict.Succeeded(produced.output(), name(outcome.next())),
                    variables(produced),
                    ErrorDetails.NONE);
        } catch (StateFailure failure) {
            return review(failure);
        }
    }

    private Outcome work() throws StateFailure, Cancelled {
        if (tested.state() instanceof FailState) {
            // A Fail has no InputPath, so that its effective input is its input.
            findings.saw(Step.AFTER_INPUT_PATH, trial.input());
        }
        if (trial.mock().isPresent() && tested.state() instanceof MapState map) {
            return visit.attempt(() -> mapped(map, trial.mock().get()));
        }
        if (trial.mock().isPresent() && tested.state() instanceof ParallelState parallel) {
            return visit.attempt(
                    () -> new ParallelTrial(parallel, visit).run(trial.mock().get()));
        }
        return visit.run();
    }

    private Outcome mapped(MapState map, Mock mock) throws EvaluationFailure, StateFailure {
        return map.distribution().isPresent()
                ? new DistributedMapTrial(map, map.distribution().get(), visit, findings)
                        .run(mock, trial.configuration())
                : new MapTrial(map, visit, findings).run(mock);
    }

    private Inspection review(StateFailure failure) throws Cancelled {
        findings.close();
        ErrorReview review = ErrorReview.of(
                tested.errors(), failure.error(), trial.configuration().retries());
        if (review.retrier().isPresent()) {
            return findings.inspection(
                    new Verdict.Retriable(failure.error(), failure.causeText()), trial.variables(), review.details());
        }
        if (review.catcher().isEmpty()) {
            return findings.inspection(
                    new Verdict.Failed(failure.error(), failure.causeText()), trial.variables(), review.details());
        }
        try {
            Outcome caught = visit.handle(review.catcher().get(), failure);
            return findings.inspection(
                    new Verdict.Caught(
                            failure.error(),
                            failure.causeText(),
                            caught.produced().output(),
                            name(caught.next())),
                    variables(caught.produced()),
                    review.details());
        } catch (StateFailure again) {
            return failed(again.error(), again.causeText());
        }
    }

    private Inspection failed(String error, String cause) {
        return findings.inspection(new Verdict.Failed(error, cause), trial.variables(), ErrorDetails.NONE);
    }

    private Map<String, @Nullable Object> variables(Produced produced) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(trial.variables());
        variables.putAll(produced.assigned());
        return variables;
    }

    private static Optional<String> name(Transition next) {
        return switch (next) {
            case Transition.Next(String name, int _) -> Optional.of(name);
            case Transition.End _ -> Optional.empty();
        };
    }
}
