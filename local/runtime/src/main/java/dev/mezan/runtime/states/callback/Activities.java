package dev.mezan.runtime.states.callback;

import dev.mezan.asl.TaskFailure;
import dev.mezan.runtime.states.StatesException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The activities, and the tasks that wait for their workers.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Activities</a>
 */
public final class Activities {
    /** How long a worker's poll waits for a task. */
    public static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    private static final int MOST = 10_000;

    private final Map<String, Activity> byArn = new ConcurrentSkipListMap<>();
    private final Map<String, BlockingQueue<Task>> queues = new ConcurrentHashMap<>();
    private final Optional<ActivityFile> file;

    /** Those of a file, which is kept up to date; or none, kept nowhere. */
    public Activities(Optional<ActivityFile> file) {
        this.file = file;
        file.ifPresent(some -> some.read().forEach(activity -> byArn.put(activity.arn(), activity)));
    }

    /** A task that a worker may take. */
    record Task(String token, @Nullable Object input, Waiting waiting) {}

    /**
     * A task that a worker has taken.
     *
     * @param token to answer it with
     * @param input a JSON value
     */
    public record Taken(String token, @Nullable Object input) {}

    static boolean isActivity(String resource) {
        return resource.contains(":activity:");
    }

    /** Makes an activity; one that is there already is given back. */
    public synchronized Activity create(Activity fresh) {
        var known = Optional.ofNullable(byArn.get(fresh.arn()));
        if (known.isPresent()) {
            return known.get();
        }
        if (byArn.size() >= MOST) {
            throw new StatesException(
                    "ActivityLimitExceeded", "The maximum number of activities has been reached: " + MOST);
        }
        byArn.put(fresh.arn(), fresh);
        keep();
        return fresh;
    }

    /** Gives an activity other tags. */
    public synchronized void tag(String arn, UnaryOperator<Map<String, String>> change) {
        var known = find(arn);
        byArn.put(arn, new Activity(arn, known.name(), known.created(), change.apply(known.tags())));
        keep();
    }

    /** Deletes an activity, if it is there. */
    public synchronized void delete(String arn) {
        if (byArn.remove(arn) != null) {
            queues.remove(arn);
            keep();
        }
    }

    /** Whether there is such an activity. */
    public boolean has(String arn) {
        return byArn.containsKey(arn);
    }

    /** An activity that must be there. */
    public Activity find(String arn) {
        return Optional.ofNullable(byArn.get(arn))
                .orElseThrow(
                        () -> new StatesException("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'"));
    }

    /** All, by ARN. */
    public List<Activity> all() {
        return List.copyOf(byArn.values());
    }

    /** Takes the next task of an activity, waiting for one; empty if none came. */
    public Optional<Taken> poll(String arn, String worker, Duration longest) throws InterruptedException {
        find(arn);
        var task = Optional.ofNullable(queue(arn).poll(longest.toMillis(), TimeUnit.MILLISECONDS));
        task.ifPresent(some -> some.waiting().startedBy(worker));
        return task.map(some -> new Taken(some.token(), some.input()));
    }

    void offer(String arn, Task task) throws TaskFailure {
        if (!byArn.containsKey(arn)) {
            throw new TaskFailure("States.Runtime", "The activity " + arn + " does not exist");
        }
        queue(arn).add(task);
    }

    void withdraw(String arn, Task task) {
        queue(arn).remove(task);
    }

    private BlockingQueue<Task> queue(String arn) {
        return queues.computeIfAbsent(arn, fresh -> new LinkedBlockingQueue<>());
    }

    private void keep() {
        file.ifPresent(some -> some.write(all()));
    }
}
