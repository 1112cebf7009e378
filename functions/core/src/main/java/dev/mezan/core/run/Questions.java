package dev.mezan.core.run;

import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.workflow.TaskDefinition;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The questions that a stage has for people. */
final class Questions {
    /** The most people that a stage asks: an inline Map waits for 40 side by side. */
    static final int MOST = 40;

    private final String run;
    private final Payloads payloads;
    private final Instant now;
    private int asked;

    Questions(String run, Payloads payloads, Instant now) {
        this.run = run;
        this.payloads = payloads;
        this.now = now;
    }

    /** What the task of a person comes to before they have answered. */
    TaskOutcome ask(TaskDefinition task, String id, JsonNode input) {
        var place = task.place().property("input").text();
        var value = payloads.resolve(input);
        // Read to have everything told that is wrong with it; what travels is what was given.
        var _ = PersonTask.of(value, place);
        if (++asked > MOST) {
            throw new MezanException(Problem.of("too-many-people", "A stage asks at most " + MOST + " people")
                    .at(place)
                    .got(id)
                    .advise("Let some come after others, or ask for several things in one form."));
        }
        var key = "runs/%s/questions/%s".formatted(run, id);
        return TaskOutcome.waiting(id, task.agent(), payloads.pass(input, Limits.RESULT, key), now);
    }
}
