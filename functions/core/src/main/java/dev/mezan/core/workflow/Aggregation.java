package dev.mezan.core.workflow;

import dev.mezan.core.template.Template;

/** How a run's result is made of its tasks' results. */
public sealed interface Aggregation {
    /** An agent makes it, as the last task, called {@link Workflow#AGGREGATE}. */
    record ByAgent(TaskDefinition task) implements Aggregation {}

    /** A template makes it. */
    record ByTemplate(Template output) implements Aggregation {}

    /** It is an object of all results by task id. */
    record ByTask() implements Aggregation {}
}
