package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.MapRunEvents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a map run begins and fails, as it is recorded and as a resumed execution finds it. */
final class MapRunPast {
    private MapRunPast() {}

    /** Records that a map run begins; one that a redrive takes up again had begun before. */
    static void begin(Branch branch, MapRunPlan plan) {
        var identity = plan.run().identity();
        int redrives = identity.parent().redrives();
        boolean begun = branch.ahead("MapStateStarted").isPresent();
        branch.record(
                () -> EventDetails.mapStateStarted(plan.dataset().known()),
                plan.dataset().memo());
        boolean takenUp = branch.ahead("MapRunRedriven").isPresent()
                || (begun && redrives > 0 && branch.ahead("MapRunStarted").isEmpty());
        branch.record(
                () -> takenUp ? MapRunEvents.redriven(identity.arn(), redrives) : MapRunEvents.started(identity.arn()));
    }

    /** Records that a map run failed. */
    static void fail(Branch branch, StateFailure failure) {
        branch.record(() -> MapRunEvents.failed(failure.error(), failure.causeText()));
    }

    /** Ends the map run as it ended before, unless it went well or has not ended. */
    static void failAgain(Branch branch) throws StateFailure, Cancelled {
        if (branch.ahead("MapRunAborted").isPresent()) {
            long after = branch.cutAfter().orElseThrow();
            branch.recordAside(after, MapRunEvents::aborted);
            throw new Cancelled(new CancelScope.SiblingFailed(after));
        }
        branch.endIfCut();
        Optional<HistoryEvent> evaluation = branch.ahead("EvaluationFailed").flatMap(Entry::event);
        if (evaluation.isPresent()) {
            StateFailure failure = failure(evaluation.get());
            branch.record(() -> evaluation.get().details());
            fail(branch, failure);
            throw failure;
        }
        Optional<HistoryEvent> failed = branch.ahead("MapRunFailed").flatMap(Entry::event);
        if (failed.isPresent()) {
            StateFailure failure = failure(failed.get());
            fail(branch, failure);
            throw failure;
        }
    }

    private static StateFailure failure(HistoryEvent event) {
        Map<String, @Nullable Object> fields = event.details().fields();
        return new StateFailure(EventDetails.text(fields, "error"), EventDetails.text(fields, "cause"));
    }
}
