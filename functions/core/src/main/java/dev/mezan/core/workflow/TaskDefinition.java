package dev.mezan.core.workflow;

import dev.mezan.core.json.Pointer;
import dev.mezan.core.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * A task of a workflow.
 *
 * @param id its id, unique in the workflow
 * @param agent the agent that does it
 * @param after the ids of the tasks that must have ended before it starts
 * @param forEach what gives the list whose items it is done for, each by an instance of its own; empty for once
 * @param input what it is given
 * @param priority how urgent it is
 * @param timeoutSeconds how long one attempt may take: 1 to 900 s, 30 s by default
 * @param criticality whether the run can do without it
 * @param place where it stands in the document
 */
public record TaskDefinition(
        String id,
        String agent,
        List<String> after,
        Optional<Template> forEach,
        Template input,
        Priority priority,
        int timeoutSeconds,
        Criticality criticality,
        Pointer place) {
    /** The timeout of a task that does not set one, in seconds. */
    public static final int DEFAULT_TIMEOUT_SECONDS = 30;

    public TaskDefinition {
        after = List.copyOf(after);
    }

    /** The id of one of its instances: {@code review[3]} in a fan-out, else its own. */
    public String instance(int index) {
        return forEach.isPresent() ? id + "[" + index + "]" : id;
    }
}
