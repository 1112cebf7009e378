package dev.mezan.runtime.lambda;

import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the tasks of the latest runs are doing, told by the invocations of their functions.
 *
 * <p>It keeps the newest 1,000 runs and the first 10,000 tasks of each.
 */
public final class Activity implements InvocationListener {
    private static final int MOST_RUNS = 1_000;
    private static final int MOST_TASKS = 10_000;

    private final Map<String, Map<String, TaskActivity>> runs = new LinkedHashMap<>();

    @Override
    public void started(Invoked invocation, Instant when) {
        note(invocation, new TaskActivity(State.RUNNING, agent(invocation), when, Optional.empty(), Optional.empty()));
    }

    @Override
    public void ended(Invoked invocation, InvocationResult result, Instant when) {
        var error = switch (result) {
            case Returned _ -> Optional.<String>empty();
            case Failed failed -> Optional.of(failed.errorType());
            case Refused refused -> Optional.of(refused.code());
        };
        note(invocation, new TaskActivity(State.DONE, agent(invocation), when, Optional.of(when), error));
    }

    /** The tasks of a run in the order in which they first started; empty for a run that is not known. */
    public Optional<Map<String, TaskActivity>> of(String run) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(run)).map(LinkedHashMap::new);
        }
    }

    private static String agent(Invoked invocation) {
        return invocation.work().agent().orElse(invocation.function());
    }

    private void note(Invoked invocation, TaskActivity activity) {
        var run = invocation.work().run();
        var task = invocation.work().task();
        if (run.isPresent() && task.isPresent()) {
            note(run.get(), task.get(), activity);
        }
    }

    private void note(String run, String task, TaskActivity activity) {
        synchronized (runs) {
            var tasks = runs.computeIfAbsent(run, name -> new LinkedHashMap<>());
            if (tasks.size() < MOST_TASKS || tasks.containsKey(task)) {
                tasks.merge(task, activity, TaskActivity::then);
            }
            if (runs.size() > MOST_RUNS) {
                runs.remove(runs.keySet().iterator().next());
            }
        }
    }

    /** Whether a task is at work. */
    public enum State {
        /** Its function is running. */
        RUNNING,
        /** Its function has ended, well or not. */
        DONE
    }

    /**
     * What one task is doing.
     *
     * @param state whether it is at work
     * @param agent the agent, or the function if the payload names none
     * @param started when its latest attempt started
     * @param ended when that ended; empty while it runs
     * @param error the error's name if it failed
     */
    public record TaskActivity(
            State state, String agent, Instant started, Optional<Instant> ended, Optional<String> error) {
        private TaskActivity then(TaskActivity next) {
            return next.state == State.DONE
                    ? new TaskActivity(next.state, agent, started, next.ended, next.error)
                    : next;
        }
    }
}
