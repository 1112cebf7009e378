package dev.mezan.asl;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a task has come: told by who does it, and known to who does it again after a restart. */
public interface TaskProgress {
    /** A worker has taken the task of an activity. */
    void started(String worker);

    /** The request was made whose work is waited for, by {@code .sync} or by a task token, and this was its answer. */
    void submitted(@Nullable Object answer);

    /** Whether a worker had taken the task before a restart. */
    boolean wasStarted();

    /** The answer to the request, if it was made before a restart; it is not to be made again then. */
    Optional<Submission> submission();

    /** The answer of a request. */
    record Submission(@Nullable Object answer) {}

    /** For a task that nobody records. */
    static TaskProgress unrecorded() {
        return Unrecorded.INSTANCE;
    }
}
