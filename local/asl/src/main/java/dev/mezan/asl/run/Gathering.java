package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a Parallel or a Map, as its events tell it. */
final class Gathering {
    /** What runs side by side, all of it. */
    interface Work {
        List<@Nullable Object> run() throws StateFailure, Cancelled;
    }

    private Gathering() {}

    /** Does the work, unless it is recorded that it failed, and records how it ends but for success. */
    static List<@Nullable Object> run(String type, Branch branch, Work work) throws StateFailure, Cancelled {
        failAgain(type, branch);
        branch.endIfCut(type + "StateAborted");
        try {
            return work.run();
        } catch (StateFailure failure) {
            branch.record(
                    () -> EventDetails.gathering(type, "Failed"),
                    Map.of("error", failure.error(), "cause", failure.causeText()));
            throw failure;
        } catch (Cancelled cancelled) {
            branch.record(() -> EventDetails.stateAborted(type));
            throw cancelled;
        }
    }

    private static void failAgain(String type, Branch branch) throws StateFailure {
        Entry before = branch.ahead(type + "StateFailed").orElse(null);
        if (before != null && before.memo() instanceof Map<?, ?> failure) {
            branch.record(() -> EventDetails.gathering(type, "Failed"));
            throw new StateFailure(String.valueOf(failure.get("error")), String.valueOf(failure.get("cause")));
        }
    }
}
