package dev.mezan.cli;

import dev.mezan.core.run.Outcome;

/** What the process tells its parent. */
public enum ExitCode {
    /** The run succeeded, perhaps degraded. */
    SUCCEEDED(0),
    /** The run failed, or a check did, or the machine let us down. */
    FAILED(1),
    /** Wrong usage or bad input. */
    USAGE(2),
    /** The run waits for a person. */
    NEEDS_HUMAN(3),
    /** Ctrl-C. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** How a run's outcome is told. */
    public static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED, DEGRADED -> SUCCEEDED;
            case NEEDS_HUMAN -> NEEDS_HUMAN;
            case FAILED -> FAILED;
        };
    }
}
