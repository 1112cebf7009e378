package dev.mezan.asl.run;

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

    /** Does the work, unless it is recorded that it failed or was cut short. */
    static List<@Nullable Object> run(Branch branch, Work work) throws StateFailure, Cancelled {
        failAgain(branch);
        branch.endIfCut();
        try {
            return work.run();
        } catch (StateFailure failure) {
            if (!failure.endsExecution()) {
                branch.remember(
                        Map.of("error", failure.error(), "cause", failure.causeText(), "after", branch.lastEvent()));
            }
            throw failure;
        }
    }

    private static void failAgain(Branch branch) throws StateFailure {
        boolean noted = branch.ahead().filter(entry -> entry.event().isEmpty()).isPresent();
        if (noted
                && branch.remember(null) instanceof Map<?, ?> failure
                && failure.get("after") instanceof Number after) {
            branch.follow(after.longValue());
            throw new StateFailure(String.valueOf(failure.get("error")), String.valueOf(failure.get("cause")));
        }
    }
}
