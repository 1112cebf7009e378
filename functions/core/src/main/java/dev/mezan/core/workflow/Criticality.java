package dev.mezan.core.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a run can do without a task. */
public enum Criticality {
    /** Without its result the run fails. */
    REQUIRED,
    /** Without its result the run goes on, degraded. */
    OPTIONAL;

    /** The word for it in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
