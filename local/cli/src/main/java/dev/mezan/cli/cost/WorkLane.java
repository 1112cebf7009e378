package dev.mezan.cli.cost;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.workflow.Lane;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The lane that a command line names. */
final class WorkLane {
    private WorkLane() {}

    /**
     * The lane of a name.
     *
     * @throws MezanException with the code {@code unknown-lane} if there is none
     */
    static Lane of(String name) {
        return Stream.of(Lane.values())
                .filter(lane -> name(lane).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MezanException(Problem.of("unknown-lane", "There is no such lane")
                        .at("--lane")
                        .got(name)
                        .advise(Suggestion.sentence(name, List.of(name(Lane.FAST), name(Lane.DURABLE))))));
    }

    /** A lane's name, as people write it. */
    static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
