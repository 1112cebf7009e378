package dev.mezan.asl.inspect;

import org.jspecify.annotations.Nullable;

/** What stands in for the work of a Task, Map or Parallel. */
public sealed interface Mock {
    /** The work's result; of a Map or Parallel, that of all its iterations or branches. */
    record Result(@Nullable Object value) implements Mock {}

    /** The work failed. */
    record Failure(String error, String cause) implements Mock {}
}
