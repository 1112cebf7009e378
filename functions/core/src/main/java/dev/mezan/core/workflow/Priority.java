package dev.mezan.core.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the intake queues work goes through. */
public enum Priority {
    /** Before everything else. */
    URGENT,
    /** What is not said otherwise. */
    NORMAL,
    /** When nothing else waits. */
    BULK;

    /** The word for it in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
