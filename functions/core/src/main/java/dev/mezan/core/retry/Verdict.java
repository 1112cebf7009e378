package dev.mezan.core.retry;

import java.time.Duration;

/** What becomes of a task whose attempt failed. */
public sealed interface Verdict {
    /**
     * It is tried again.
     *
     * @param pause how long from now
     */
    record Again(Duration pause) implements Verdict {}

    /**
     * It is not tried again, and its fallbacks are asked.
     *
     * @param why as a clause, such as {@code its 3 retries are used up}
     */
    record Enough(String why) implements Verdict {}
}
