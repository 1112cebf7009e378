package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.ErrorMatching;
import dev.mezan.asl.state.Retrier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Retries what fails, then catches what goes on failing. */
final class ErrorHandler {
    /** One try at a state's work. */
    interface Attempt {
        Outcome run() throws EvaluationFailure, StateFailure, Cancelled;
    }

    private final ErrorHandling errors;
    private final Visit visit;
    private final int[] retries;

    private ErrorHandler(ErrorHandling errors, Visit visit) {
        this.errors = errors;
        this.visit = visit;
        this.retries = new int[errors.retriers().size()];
    }

    static Outcome run(ErrorHandling errors, Visit visit, Attempt attempt)
            throws EvaluationFailure, StateFailure, Cancelled {
        return new ErrorHandler(errors, visit).run(attempt);
    }

    private Outcome run(Attempt attempt) throws EvaluationFailure, StateFailure, Cancelled {
        while (true) {
            StateFailure failure;
            try {
                return attempt.run();
            } catch (StateFailure failed) {
                failure = failed;
            } catch (EvaluationFailure failed) {
                failure = visit.fail(failed);
            }
            visit.branch().scope().check();
            if (!waitForRetry(failure)) {
                return handle(failure);
            }
        }
    }

    /** Each retrier counts its own attempts; the first that names the error decides, even when it has none left. */
    private boolean waitForRetry(StateFailure failure) throws Cancelled {
        List<Retrier> retriers = errors.retriers();
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            if (ErrorMatching.matches(retrier.errorEquals(), failure.error())) {
                if (retries[i] >= retrier.maxAttempts()) {
                    return false;
                }
                sleep(retrier.delay(retries[i]++, visit.environment().ports().random()));
                visit.retry();
                return true;
            }
        }
        return false;
    }

    private void sleep(Duration delay) throws Cancelled {
        visit.branch().endIfCut();
        if (visit.branch().ahead().isPresent()) {
            return; // The next attempt was recorded, so this wait is over.
        }
        Duration left = delay.minus(visit.branch().sinceResumed());
        if (left.isNegative()) {
            return;
        }
        try {
            visit.environment().ports().time().sleep(left);
        } catch (InterruptedException interrupted) {
            throw visit.branch().scope().interrupted();
        }
    }

    private Outcome handle(StateFailure failure) throws StateFailure, Cancelled {
        long before = visit.branch().lastEvent();
        recordFailed(failure);
        for (Catcher catcher : errors.catchers()) {
            if (ErrorMatching.matches(catcher.errorEquals(), failure.error())) {
                return handle(catcher, failure, before);
            }
        }
        throw failure;
    }

    /** A catcher whose own expressions fail makes its state fail once more, from where it stood. */
    private Outcome handle(Catcher catcher, StateFailure failure, long before) throws StateFailure, Cancelled {
        try {
            return handle(catcher, failure, visit);
        } catch (EvaluationFailure broken) {
            visit.branch().scope().check();
            if (broken.error().equals(ErrorNames.QUERY_EVALUATION_ERROR)) {
                visit.branch().follow(before);
            }
            StateFailure second = visit.fail(broken);
            recordFailed(second);
            throw second;
        }
    }

    /** Only a Map and a Parallel have an event of their failing, and only once nothing is tried again. */
    private void recordFailed(StateFailure failure) {
        String type = visit.state().type();
        if (!failure.endsExecution() && (type.equals("Map") || type.equals("Parallel"))) {
            visit.branch().record(() -> EventDetails.gathering(type, "Failed"));
        }
    }

    /** What a catcher makes of an error that it names. */
    static Outcome handle(Catcher catcher, StateFailure failure, Visit visit) throws EvaluationFailure, StateFailure {
        Map<String, Object> errorOutput = new LinkedHashMap<>();
        errorOutput.put("Error", failure.error());
        errorOutput.put("Cause", failure.causeText());
        return visit.finish(
                catcher.data(), visit.evaluation(new Given.ErrorOutput(errorOutput)), errorOutput, catcher.next());
    }
}
