package dev.mezan.core.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stage as the run's item shows it.
 *
 * @param stage its number, from 1
 * @param tasks its tasks
 */
public record StageView(int stage, List<TaskView> tasks) {
    public StageView {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task of it.
     *
     * @param id its id
     * @param agent its agent
     * @param count how many instances it has; empty while a fan-out has not started
     * @param undoes the task that it undoes, if it does, and then only when it must
     */
    public record TaskView(String id, String agent, OptionalInt count, Optional<String> undoes) {}
}
